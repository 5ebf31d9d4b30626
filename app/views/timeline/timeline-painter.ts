/**
 * Keeps a timeline's canvases as the stores say: lanes on the lower one, the playhead on the upper one, the whole
 * run in the strip below. Draws at most once a frame, and only what has changed; React does not take part.
 */
import { drawTimeline } from '../../charts/timeline/timeline-draw';
import {
  type TimelineLayout,
  type TimelineNames,
  timelineLayout,
} from '../../charts/timeline/timeline-layout';
import { overviewHeight } from '../../charts/timeline/timeline-overview';
import { DEPTH_SIZE, drawPlayhead, type Write } from '../../charts/timeline/timeline-playhead';
import type { Chosen, TimelineScene, TimelineTheme } from '../../charts/timeline/timeline-scene';
import { MOST_ARROWS, wakesShown } from '../../charts/timeline/timeline-wakes';
import { frameLoop } from '../../frame-loop';
import type { CellId } from '../../lessons/lesson';
import { modelOf } from '../../model/run-model';
import { timelineOf } from '../../model/timeline/timeline-model';
import { wholeWindow } from '../../model/timeline/timeline-window';
import { momentsOf } from '../../store/moments';
import { shownPosition, usePlayheads } from '../../store/playhead';
import { changesOf, selectionOf, useSelections } from '../../store/selection';
import { type CellRun, useSession } from '../../store/session';
import { axisOf, followPlayhead, timelineView, useTimelineViews } from '../../store/timeline-views';
import { positionWords, timelineWords } from '../../words/timeline-words';
import { OverviewStrip, type StripElements } from './overview-strip';
import { densityOf, penOf } from './sharp-pen';
import { TextStamps } from './text-stamps';
import { threadNames } from './timeline-bands';
import { readTheme, watchTheme } from './timeline-theme';

export interface TimelineElements extends StripElements {
  /** As high as the timeline may be at most, whatever stands in it. */
  readonly place: HTMLElement;
  readonly box: HTMLElement;
  readonly lanes: HTMLCanvasElement;
  readonly head: HTMLCanvasElement;
  readonly slider: HTMLElement;
  /** Told how many wakes are not drawn, for want of room; 0: none. */
  readonly onWakesHidden: (count: number) => void;
}

/** While a run grows its lanes are drawn anew no more often: to paint them costs more than all else in a frame. */
const GROWING_MS = 250;
const NOBODY: Chosen = { thread: -1, object: -1, events: { length: 0, at: () => 0 }, path: false };

/** Of a stage: pixels that its lanes would take at their highest. */
const MOST = '--timeline-most';

export class TimelinePainter {
  #theme: TimelineTheme | null = null;
  #scene: TimelineScene | null = null;
  #lanesDue = true;
  #lanesAgainMs = 0;
  readonly #strip: OverviewStrip;
  #hidden = -1;
  #undo: (() => void)[] = [];
  #lastPosition = -1;
  /** What the slider's words were made of; '' after every drawing of the lanes: another run, or other words. */
  #said = '';
  /** Of the box, and of the place around it, as they were last laid out: to ask while drawing would lay out the page. */
  #width = 0;
  #height = 0;
  /** Of all three canvases. */
  #density = 0;
  readonly #stamps = new TextStamps();

  constructor(
    private readonly cell: CellId,
    private readonly elements: TimelineElements,
  ) {
    this.#strip = new OverviewStrip(elements);
    const resized = new ResizeObserver(() => {
      this.#measure();
      this.#due(true);
    });
    resized.observe(elements.place);
    resized.observe(elements.box);
    this.#undo = [
      () => resized.disconnect(),
      watchTheme(() => {
        this.#theme = null;
        this.#due(true);
      }),
      useSession.subscribe((now, before) => {
        if (now.cells[cell]?.run !== before.cells[cell]?.run) this.#due(true);
      }),
      useTimelineViews.subscribe((now, before) => {
        if (now.views[cell] !== before.views[cell]) this.#due(true);
      }),
      useSelections.subscribe((now, before) => {
        if (now.chosen[cell] !== before.chosen[cell]) this.#due(true);
      }),
      usePlayheads.subscribe((now, before) => {
        if (now.heads[cell] !== before.heads[cell]) this.#due(false);
      }),
    ];
    const focus = () => this.#due(false);
    elements.slider.addEventListener('focus', focus);
    elements.slider.addEventListener('blur', focus);
    this.#measure();
    this.#due(true);
  }

  /** What was drawn last; null before anything was. */
  get scene(): TimelineScene | null {
    return this.#scene;
  }

  destroy(): void {
    for (const undo of this.#undo) undo();
    this.#undo = [];
  }

  #measure(): void {
    this.#width = Math.floor(this.elements.box.clientWidth);
    this.#height = this.elements.place.clientHeight;
  }

  #due(lanes: boolean): void {
    if (lanes) this.#lanesDue = true;
    if (lanes) this.#strip.changed();
    frameLoop.draw(this.#draw);
  }

  #draw = (nowMs: number): void => {
    const run = useSession.getState().cells[this.cell]?.run;
    if (this.#undo.length === 0 || !run || run.events === 0) return;
    const width = this.#width;
    if (width === 0) return;
    if (!timelineOf(run.log).absorb()) this.#due(true);
    const position = Math.min(
      run.events,
      shownPosition(usePlayheads.getState().heads[this.cell]?.position ?? 0),
    );
    if (position !== this.#lastPosition) {
      // Only a playhead that moves pulls the window along: a reader may look elsewhere.
      this.#lastPosition = position;
      followPlayhead(this.cell, position);
    }
    const grows = run.outcome === null || run.events < run.log.length;
    const later = this.#scene !== null && grows && nowMs < this.#lanesAgainMs;
    if (this.#lanesDue && (later || this.#strip.next)) this.#due(false);
    if (this.#scene && this.#strip.next) this.#strip.draw(this.#scene, this.#density);
    else if (!this.#scene || (this.#lanesDue && !later)) {
      this.#lanesDue = false;
      this.#lanesAgainMs = nowMs + GROWING_MS;
      this.#scene = this.#sceneOf(run, width);
      // A run that grows is drawn many times, and nobody changes the size of things meanwhile.
      if (this.#density === 0 || !grows) this.#density = densityOf(this.elements.lanes);
      this.#drawLanes(this.#scene);
    }
    this.#drawHead(run, this.#scene, position);
  };

  #sceneOf(run: CellRun, width: number): TimelineScene {
    this.#theme ??= readTheme(this.elements.box);
    const model = modelOf(run.log);
    const { lanes, changes } = timelineOf(run.log);
    const view = timelineView(useTimelineViews.getState(), run);
    const axis = axisOf(run, view);
    return {
      lanes,
      axis,
      window: view.window ?? wholeWindow(axis.end),
      layout: this.#layoutOf(
        width,
        {
          threads: threadNames(model, lanes.threads, view.opened),
          depths: lanes.depths.map(({ object, countsUnfinished }) => ({
            object,
            label: model.vesselLabel(object),
            unfinished: countsUnfinished,
          })),
          marked: momentsOf(this.cell).length > 0,
        },
        { strip: view.window !== null, grows: run.outcome === null || run.events < run.log.length },
      ),
      theme: this.#theme,
      words: timelineWords(model, axis.kind),
      chosen: chosenIn(run),
      ownEvents: (thread) => changes.ofThread(thread),
    };
  }

  /**
   * In a stage the lanes share the height there is; elsewhere the timeline is as high as it likes. While a run grows it
   * keeps the height of the one before: with each new lane the flow above it would move.
   */
  #layoutOf(
    width: number,
    names: TimelineNames,
    { strip, grows }: { readonly strip: boolean; readonly grows: boolean },
  ): TimelineLayout {
    const { place } = this.elements;
    const stage = place.closest<HTMLElement>('.RunPicture');
    if (!stage) return timelineLayout(width, names);
    const room = this.#height - (strip ? overviewHeight(names.threads.length) + 4 : 0);
    const layout = timelineLayout(width, names, room);
    // Kept at the stage: between two runs this painter may go, and another one come.
    const before = Number.parseFloat(stage.style.getPropertyValue(MOST)) || 0;
    const most = grows ? Math.max(before, layout.most) : layout.most;
    stage.style.setProperty(MOST, `${Math.ceil(most)}px`);
    return layout;
  }

  #drawLanes(scene: TimelineScene): void {
    const { lanes, head, box } = this.elements;
    const { width, height } = scene.layout;
    box.style.height = `${height}px`;
    const { left, plotWidth } = scene.layout;
    box.style.setProperty('--plot-left', `${left}px`);
    box.style.setProperty('--plot-width', `${plotWidth}px`);
    const pen = penOf(lanes, width, height, this.#density);
    if (pen) drawTimeline(pen, scene);
    penOf(head, width, height, this.#density);
    const { font, ink } = scene.theme;
    this.#stamps.use({ font: `600 ${DEPTH_SIZE}px ${font}`, ink, density: this.#density });
    const [first, last] = wakesShown(scene);
    const hidden = last - first > MOST_ARROWS ? last - first : 0;
    if (hidden !== this.#hidden) this.elements.onWakesHidden(hidden);
    this.#hidden = hidden;
    this.#said = '';
    if (this.#strip.place(scene)) this.#due(false);
  }

  #drawHead(run: CellRun, scene: TimelineScene, position: number): void {
    const { head, slider } = this.elements;
    const model = modelOf(run.log);
    const pen = head.getContext('2d');
    const focused = slider.matches(':focus-visible');
    if (pen) {
      const write: Write = (text, x, y) => this.#stamps.stamp(pen, text, x, y);
      drawPlayhead(pen, scene, position, { focused, write });
    }
    const state = usePlayheads.getState().heads[this.cell];
    const moving = state?.playing === true || state?.following === true;
    // Between two events it says the same.
    const said = `${run.events} ${Math.floor(position)} ${moving}`;
    if (said === this.#said) return;
    this.#said = said;
    slider.setAttribute('aria-valuetext', positionWords(model, position, !moving));
  }
}

function chosenIn(run: CellRun): Chosen {
  const what = selectionOf(useSelections.getState(), run);
  if (!what) return NOBODY;
  if (what.kind === 'thread') return { ...NOBODY, thread: what.thread };
  if (what.kind === 'object' && timelineOf(run.log).lanes.depthOf(what.object))
    return { ...NOBODY, object: what.object };
  // A lock has no lane of its own: what happened to it is lit in the threads' lanes.
  return { ...NOBODY, events: changesOf(run, what), path: what.kind === 'item' };
}
