import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BUFFER_RUN, showRun } from '../testing/run-fixture';
import { actionOf, actOn, choices, RUN_KEYS } from './keys';
import { usePlayheads } from './playhead';
import {
  changesOf,
  goToConsoleLine,
  goToItem,
  seekLine,
  select,
  selectionOf,
  stepChange,
  stepThread,
  useSelections,
} from './selection';
import { timelineView, useTimelineViews, zoomTimeline } from './timeline-views';

const run = BUFFER_RUN;
const { log } = run;
const position = () => usePlayheads.getState().heads['in-9']?.position ?? -1;
const last = () => log.at(position() - 1);
const chosen = () => selectionOf(useSelections.getState(), run);
const press = (key: string, shiftKey = false) => {
  const found = actionOf({ key, shiftKey, ctrlKey: false, metaKey: false, altKey: false });
  if (found) actOn('in-9', found, key);
  return found?.action;
};

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', () => 0);
  usePlayheads.setState({ heads: {} });
  useSelections.setState({ chosen: {} });
  useTimelineViews.setState({ views: {} });
  showRun(run);
});

describe('a choice', () => {
  it('of a console line goes to the event that printed it', () => {
    goToConsoleLine('in-9', 1);
    expect(last()).toMatchObject({ kind: 'printed', text: 'Consumer got 1' });
    expect(chosen()).toEqual({ kind: 'console', line: 1 });
  });

  it('of a code line goes to its events, one after another and round again', () => {
    expect(seekLine('in-9', 21)).toBe(true);
    const first = position();
    expect(last()).toMatchObject({ kind: 'join-blocked', line: 21 });
    seekLine('in-9', 21);
    expect(last()).toMatchObject({ kind: 'joined', line: 21 });
    seekLine('in-9', 21);
    expect(position()).toBe(first);
    expect(seekLine('in-9', 2)).toBe(false);
  });

  it('of an item lights its life, and goes there', () => {
    goToItem('in-9', 1);
    expect(last()).toMatchObject({ kind: 'put-blocked', item: 1 });
    const life = changesOf(run, { kind: 'item', item: 1 });
    expect(Array.from({ length: life.length }, (_, i) => log.at(life.at(i)).kind)).toEqual([
      'put-blocked',
      'put',
      'get',
    ]);
  });

  it('is one at a time, and over when another run begins', () => {
    select('in-9', { kind: 'thread', thread: 1 });
    select('in-9', { kind: 'object', object: 0 });
    expect(chosen()).toEqual({ kind: 'object', object: 0 });
    expect(selectionOf(useSelections.getState(), { ...run, id: 2 })).toBeNull();
  });
});

describe('a playhead that follows a choice', () => {
  it('steps by the events of one thread, both ways', () => {
    stepThread('in-9', 1, 1);
    stepThread('in-9', 1, 1);
    expect(last()).toMatchObject({ thread: 1, kind: 'sleep-began' });
    stepThread('in-9', 1, -1);
    expect(last()).toMatchObject({ thread: 1, kind: 'thread-began' });
    stepThread('in-9', 1, -1);
    expect(position()).toBe(0);
  });

  it('goes to the changes of a queue, and stays where there are no more', () => {
    select('in-9', { kind: 'object', object: last.length });
    const [queue] = choices('in-9').filter(({ kind }) => kind === 'object');
    select('in-9', queue ?? null);
    stepChange('in-9', 1);
    expect(last().kind).toBe('put');
    for (let i = 0; i < 20; i++) stepChange('in-9', 1);
    expect(last().kind).toBe('get');
  });
});

describe('keys', () => {
  it('are all different', () => {
    const all = RUN_KEYS.flatMap(({ keys, shift = false }) => keys.map((key) => `${shift} ${key}`));
    expect(new Set(all).size).toBe(all.length);
  });

  it('leave the browser its own', () => {
    const bare = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
    expect(actionOf({ ...bare, key: 'ArrowLeft', altKey: true })).toBeNull();
    expect(actionOf({ ...bare, key: '+', ctrlKey: true })).toBeNull();
    expect(actionOf({ ...bare, key: 'Tab' })).toBeNull();
  });

  it('step, choose, walk changes, go to the ends, play', () => {
    press('ArrowRight');
    expect(last().kind).toBe('thread-started');
    press('2');
    expect(chosen()).toEqual({ kind: 'thread', thread: 1 });
    press('9');
    expect(chosen()).toEqual({ kind: 'thread', thread: 1 });
    press('ArrowRight', true);
    expect(last().thread).toBe(1);
    press(']');
    expect(last()).toMatchObject({ thread: 1, kind: 'sleep-began' });
    press('End');
    expect(position()).toBe(log.length);
    press('Home');
    expect(position()).toBe(0);
    press(' ');
    expect(usePlayheads.getState().heads['in-9']?.playing).toBe(true);
    press('q');
    expect(chosen()?.kind).toBe('object');
    press('Escape');
    expect(chosen()).toBeNull();
  });

  it('zoom around the playhead, and back to the whole run', () => {
    const view = () => timelineView(useTimelineViews.getState(), run);
    press('+');
    expect(view().window).not.toBeNull();
    zoomTimeline('in-9', 2, 10);
    const zoomed = view().window;
    press('.');
    expect(view().window?.from).toBeGreaterThan(zoomed?.from ?? Number.POSITIVE_INFINITY);
    press('0');
    expect(view().window).toBeNull();
  });
});
