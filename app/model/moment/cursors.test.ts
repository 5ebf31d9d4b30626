import { expect, test } from 'vitest';
import { BUFFER_OF_ONE } from '../../testing/trace-fixtures';
import { traceLog } from '../../testing/trace-text';
import { modelOf } from '../run-model';
import { cursorLines } from './cursors';

function shown(trace: string, position?: number): string[] {
  const model = modelOf(traceLog(trace));
  const moment = model.momentAt(position ?? model.log.length);
  return cursorLines(moment, (thread) => model.threadLabel(thread)).map(
    ({ cell, line, groups }) =>
      `${cell}:${line} ${groups.map(({ label, standing, threads }) => `${label} ${standing} ×${threads.length}`).join(', ')}`,
  );
}

test('each thread stands on the line of its last event', () => {
  expect(shown(BUFFER_OF_ONE, 10)).toEqual(['0:5 consumer sleeping ×1', '0:18 main blocked ×1']);
  expect(shown(BUFFER_OF_ONE, 13)).toEqual(['0:7 consumer running ×1', '0:18 main blocked ×1']);
});

test('threads of one name on one line are counted, those that do something else stand apart', () => {
  const trace = `
    main created queue Queue
    ${[1, 2, 3].map(() => 'main thread-started resize').join('\n')}
    main thread-ended`;
  const model = modelOf(traceLog(trace));
  const moment = model.momentAt(model.log.length);
  const on = (thread: number, state: 'parked' | 'running') => ({
    ...(moment.threads[thread] ?? moment.threads[0]),
    thread,
    state,
    cell: 2,
    line: 9,
  });
  const threads = [on(1, 'parked'), on(2, 'running'), on(3, 'parked')];
  const lines = cursorLines({ ...moment, threads: threads as typeof moment.threads }, (thread) =>
    model.threadLabel(thread),
  );
  expect(lines).toEqual([
    {
      cell: 2,
      line: 9,
      groups: [
        { label: 'resize', standing: 'blocked', threads: [1, 3] },
        { label: 'resize 2', standing: 'running', threads: [2] },
      ],
    },
  ]);
});

test('threads that are over stand nowhere', () => {
  expect(shown(BUFFER_OF_ONE)).toEqual([]);
});
