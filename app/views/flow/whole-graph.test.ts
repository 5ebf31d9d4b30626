import { expect, test } from 'vitest';
import type { RunOutcome } from '../../../workers/kernel/interface';
import { modelOf } from '../../model/run-model';
import type { CellRun } from '../../store/session';
import { BUFFER_OF_ONE } from '../../testing/trace-fixtures';
import { traceLog } from '../../testing/trace-text';
import { graphToShow } from './whole-graph';

const FINISHED: RunOutcome = { outcome: 'finished', ms: 1 };
const STOPPED: RunOutcome = { outcome: 'stopped', ms: 1, reason: 'asked' };

/** Of nobody else's cell. */
function runOf(cell: string, text: string, outcome: RunOutcome | null): CellRun {
  const log = traceLog(text);
  return { id: 1, cell, log, events: log.length, dropped: 0, cells: [cell], outcome };
}

/** Its first line, with which nobody has put anything yet. */
const BEGUN = BUFFER_OF_ONE.split('\n').slice(0, 4).join('\n');
const whole = modelOf(traceLog(BUFFER_OF_ONE)).graph();

test('a run that was stopped is laid out as the whole one before it', () => {
  expect(graphToShow(runOf('a', BUFFER_OF_ONE, FINISHED), 'text')).toEqual(whole);
  expect(graphToShow(runOf('a', BEGUN, STOPPED), 'text')).toEqual(whole);
  expect(graphToShow(runOf('a', BEGUN, null), 'text')).toEqual(whole);
  expect(graphToShow(runOf('a', BEGUN, STOPPED), 'another').edges).toEqual([]);
});

test('a first run is laid out as the recorded one of the same text', () => {
  expect(graphToShow(runOf('b', BEGUN, null), 'text', whole)).toBe(whole);
  expect(graphToShow(runOf('b', BEGUN, STOPPED), 'text', whole)).toBe(whole);
  expect(graphToShow(runOf('c', BEGUN, null), 'text').edges).toEqual([]);
});

test('what ended by itself is as whole as it gets', () => {
  expect(graphToShow(runOf('d', BEGUN, FINISHED), 'text', whole).edges).toEqual([]);
});
