import { expect, test } from 'vitest';
import { modelOf } from '../../model/run-model';
import { traceLog } from '../../testing/trace-text';
import { threadNames } from './timeline-bands';

/** No queue says which of them comes first. */
function started(...workers: readonly string[]): string {
  return workers
    .map((worker) => `main thread-started ${worker}\n${worker} thread-began\n`)
    .join('');
}

function bandsOf(text: string, opened: readonly string[] = []) {
  const log = traceLog(text);
  const model = modelOf(log);
  const count = 1 + Math.max(...Array.from({ length: log.length }, (_, i) => log.thread(i)));
  const threads = Array.from({ length: count }, (_, thread) => ({ thread }));
  return threadNames(model, threads, opened).map(({ band }) => band?.name ?? null);
}

test('workers of one stage are one band, which can be opened', () => {
  const text = started('a', 'b', 'c');
  expect(bandsOf(text)).toEqual([null, 'a', 'a', 'a']);
  expect(bandsOf(text, ['a'])).toEqual([null, null, null, null]);
});

test('main is none of them, and two are not enough', () => {
  const locks = `main created lock Lock
main created other Lock
${started('there', 'back')}there lock-acquired lock
back lock-acquired other
back lock-released other
there lock-released lock
main lock-acquired lock
main lock-released lock
`;
  expect(bandsOf(locks)).toEqual([null, null, null]);
});
