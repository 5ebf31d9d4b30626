/** The lesson's moments, looked for in runs that were recorded from the real page. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { markedMomentsOf } from '../../model/explain/marked-moments';
import { openSavedRun } from '../../model/files/saved-run-open';
import { modelOf } from '../../model/run-model';
import { cellsOf } from '../lesson';
import { queueLesson } from './queue-lesson';

const cells = queueLesson.sections.flatMap((section) => section.cells);

test('every run cell of the lesson has three to six, each with a sentence of its own', () => {
  const says = cells.flatMap(({ moments = [] }) => moments.map((moment) => moment.says));
  for (const { label, kind, moments = [] } of cells) {
    expect(moments.length, label).toBeGreaterThanOrEqual(kind === 'run' ? 3 : 0);
    expect(moments.length, label).toBeLessThanOrEqual(kind === 'run' ? 6 : 0);
  }
  // A way of telling two cells with the same moment, and no other.
  expect(says.length - new Set(says).size).toBe(1);
});

/** Of a recorded run: what happened at each moment of its cell, and in which step's event. */
function found(recording: string): string[] {
  const opened = openSavedRun(readFileSync(`public/recordings/${recording}.json`, 'utf8'));
  if (!opened.ok) throw new Error(`${recording} cannot be opened`);
  const { log, cell } = opened.run;
  const model = modelOf(log);
  const moments = cellsOf(queueLesson).find(({ id }) => id === cell)?.moments ?? [];
  const names = { object: (object: number) => model.objectLabel(object) };
  return markedMomentsOf(log, moments, names).map((position, index) => {
    const name = moments[index]?.says.replace(/^lesson\.moment\./, '');
    if (position === null) return `${name}: not in this run`;
    const { kind, thread, object } = log.at(position - 1);
    const about = model.objectLabel(object);
    return `${name}: ${position} ${model.threadLabel(thread)} ${kind}${about === '' ? '' : ` ${about}`}`;
  });
}

test.each([
  [
    'buffer-of-one',
    [
      'in9.full: 8 main put queue',
      'in9.parked: 12 main put-blocked queue',
      'in9.room: 15 consumer get queue',
      'in9.consumer: 18 consumer get-blocked queue',
      'in9.returns: 20 main put queue',
    ],
  ],
  [
    'get-that-waits',
    [
      'in8.parked: 11 consumer get-blocked queue',
      'in8.wakes: 14 main put queue',
      'in8.got: 19 consumer get queue',
      'in8.first: not in this run',
      'in8.glued: not in this run',
    ],
  ],
  [
    'work-not-done',
    [
      'in10.join: 13 main queue-join-blocked inQueue',
      'in10.empty: 17 consumer get inQueue',
      'in10.done: 22 consumer task-done inQueue',
      'in10.goesOn: 25 main queue-joined inQueue',
    ],
  ],
  [
    'polling-pipeline',
    [
      'in6.nothing: 178 upload get-empty uploadQueue.items',
      'in6.heap: 110 main append downloadQueue.items',
      'in6.late: 576 resize append uploadQueue.items',
      'in6.mainPolls: 161 main sleep-began',
      'in6.trick: 1455 main field-written Worker',
      'in6.noticed: 1468 download thread-ended Worker',
    ],
  ],
  [
    'waiting-pipeline',
    [
      'in13.parked: 21 download get-blocked downloadQueue',
      'in13.close: 67 main put downloadQueue',
      'in13.join: 68 main queue-join-blocked downloadQueue',
      'in13.ends: 194 download thread-ended StoppableWorker',
      'in13.last: 450 upload thread-ended StoppableWorker 3',
    ],
  ],
  [
    'three-four-five',
    [
      'in15.line: 35 download-2 get-blocked downloadQueue',
      'in15.heap: 260 download put resizeQueue',
      'in15.overtaken: 973 upload put doneQueue',
      'in15.sentinels: 637 main put downloadQueue',
      'in15.oneEnds: 925 download-2 thread-ended StoppableWorker 2',
    ],
  ],
  [
    'shutdown',
    [
      'in15.line: 35 download-2 get-blocked downloadQueue',
      'in16.shutdown: 183 main shutdown downloadQueue',
      'in16.left: 226 download-2 get downloadQueue',
      'in16.wakesAll: 541 resize woken resizeQueue',
      'in16.refused: 308 download-2 refused downloadQueue',
    ],
  ],
] as const)('%s', (recording, moments) => {
  expect(found(recording)).toEqual(moments);
});
