import { describe, expect, it } from 'vitest';
import { CARD } from '../charts/flow/flow-measures';
import { fitted } from '../charts/text-fit';
import { modelOf } from '../model/run-model';
import {
  BUFFER_OF_ONE,
  FAILED,
  POLLED_ONCE,
  STUCK,
  WORK_NOT_DONE,
} from '../testing/trace-fixtures';
import { traceLog } from '../testing/trace-text';
import { threadWords, timeWords } from './thread-words';

const MANY_NOT_DONE = `
  main created jobs Queue
  main thread-started worker
  ${Array.from({ length: 533 }, (_, item) => `main put jobs ${item}`).join('\n')}
  main queue-join-blocked jobs
`;

/** A thread's words right after the nth event of a kind by anybody. */
function wordsAfter(text: string, kind: string, thread: number, nth = 1): string {
  const model = modelOf(traceLog(text));
  const at = [...model.log].filter((event) => event.kind === kind)[nth - 1]?.seq ?? -1;
  expect(at).toBeGreaterThanOrEqual(0);
  const moment = model.momentAt(at + 1);
  const found = moment.threads[thread];
  if (!found) throw new Error(`no thread ${thread}`);
  const { state, reasons, places } = threadWords(found, moment, model, false);
  return [state, reasons[0], places[0]].filter((each) => each !== undefined).join(' | ');
}

describe('a thread in words', () => {
  it('says what, why and where', () => {
    expect(wordsAfter(BUFFER_OF_ONE, 'put-blocked', 0)).toBe(
      'parked in put | queue full | line 18',
    );
    expect(wordsAfter(BUFFER_OF_ONE, 'sleep-began', 1)).toBe('asleep 100 ms | line 5');
    expect(wordsAfter(WORK_NOT_DONE, 'queue-join-blocked', 0)).toBe(
      'parked in join | 1 unfinished | line 18',
    );
    expect(wordsAfter(POLLED_ONCE, 'get-empty', 1)).toBe(
      'polling — empty | nothing in inbox | line 10',
    );
    expect(wordsAfter(STUCK, 'lock-blocked', 1)).toBe(
      'parked at lock | right held by bob | line 6',
    );
    expect(wordsAfter(FAILED, 'thread-failed', 1)).toBe(
      'failed | ValueError: 7 is not a picture | line 7',
    );
  });

  it('does not say full of a queue that has just been emptied', () => {
    expect(wordsAfter(BUFFER_OF_ONE, 'get', 0)).toBe('being woken | by consumer | line 18');
    expect(wordsAfter(BUFFER_OF_ONE, 'woken', 0)).toBe('running | line 18 · woken by consumer');
  });

  it('does not say empty of a queue whose item is meant for somebody else', () => {
    const two = `
      main created q Queue
      main thread-started a
      main thread-started b
      a get-blocked q
      b get-blocked q
      main put q 0 wakes=a
    `;
    expect(wordsAfter(two, 'put', 1)).toBe('being woken | by main');
    expect(wordsAfter(two, 'put', 2)).toBe('parked in get | queue was empty');
  });

  it('has a form of each state and reason for the narrowest card', () => {
    const narrow = CARD.minWidth - 21;
    const cut: string[] = [];
    for (const log of [BUFFER_OF_ONE, POLLED_ONCE, STUCK, WORK_NOT_DONE, MANY_NOT_DONE]) {
      const model = modelOf(traceLog(log));
      for (let at = 0; at <= model.log.length; at++) {
        const moment = model.momentAt(at);
        for (const thread of moment.threads) {
          const words = threadWords(thread, moment, model, false);
          const told = [
            fitted([words.state, ...words.shorter], 12.5, narrow),
            fitted(words.reasons, 11.5, narrow),
          ];
          cut.push(...told.filter((text) => text.endsWith('…')));
        }
      }
    }
    expect([...new Set(cut)]).toEqual([]);
  });

  it('writes times short', () => {
    expect([0.05, 10, 123.4, 250, 1500].map(timeWords)).toEqual([
      '0.05 ms',
      '10 ms',
      '123 ms',
      '250 ms',
      '1.5 s',
    ]);
  });
});
