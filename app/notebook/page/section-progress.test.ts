import { expect, test } from 'vitest';
import { TraceLog } from '../../../workers/trace/reader';
import { queueLesson } from '../../lessons/queue-lesson/queue-lesson';
import type { CellState } from '../../store/session';
import { sectionProgress } from './section-progress';

const [polling] = queueLesson.sections;
if (polling === undefined) throw new Error('the lesson has no section');

const idle: CellState = { text: '', problems: [], run: null, busy: false };
const finished: CellState = {
  ...idle,
  run: {
    id: 1,
    cell: 'in-6',
    log: new TraceLog(),
    events: 0,
    dropped: 0,
    cells: [],
    outcome: { outcome: 'finished', ms: 1 },
  },
};

test('a section has run once its run cells have, whatever its define cells did', () => {
  expect(sectionProgress(polling, { 'in-1': finished, 'in-6': idle })).toBe('notRun');
  expect(sectionProgress(polling, { 'in-1': idle, 'in-6': finished })).toBe('ran');
  expect(sectionProgress(polling, {})).toBe('notRun');
});

test('a recorded run is none of this page', () => {
  const { run } = finished;
  const recorded: CellState = { ...idle, run: run && { ...run, recorded: true } };
  expect(sectionProgress(polling, { 'in-6': recorded })).toBe('notRun');
});

test('a section runs while one of its run cells is busy, also when it has run before', () => {
  expect(sectionProgress(polling, { 'in-6': { ...finished, busy: true } })).toBe('running');
});

test('a section without run cells is there to be read', () => {
  expect(sectionProgress({ ...polling, cells: polling.cells.slice(0, 2) }, {})).toBe('read');
});
