import { describe, expect, it } from 'vitest';
import { whyChain } from '../model/explain/why';
import { parkedThreads } from '../model/moment/parked-threads';
import { modelOf } from '../model/run-model';
import { BUFFER_OF_ONE, FAILED, STUCK, WORK_NOT_DONE } from '../testing/trace-fixtures';
import { traceLog } from '../testing/trace-text';
import { whyWords } from './why-words';

/** The answer for a thread after the last event of `trace`, or after `position` of them. */
function why(trace: string, thread: number, position?: number): string[] {
  const model = modelOf(traceLog(trace));
  const moment = model.momentAt(position ?? model.log.length);
  const chain = whyChain(model, moment, thread);
  return chain === null ? [] : whyWords(model, moment, chain).map(({ said }) => said.join(' '));
}

describe('why a thread waits', () => {
  it('names what it waits for, since when, and who could help', () => {
    expect(why(BUFFER_OF_ONE, 0, 10)).toEqual([
      'main waits in `put` on queue since step 7: it is full (1 of 1). consumer could take something out. Its state: asleep 100 ms.',
    ]);
  });

  it('says who has just woken it', () => {
    expect(why(BUFFER_OF_ONE, 0, 12)).toEqual([
      'main waits in `put` on queue since step 7, but there is room again: it has only to be woken, or to be quicker than others. consumer has just woken it; it goes on as soon as it gets a turn.',
    ]);
  });

  it('follows a circle until it closes', () => {
    expect(why(STUCK, 0)).toEqual([
      'main waits in `join` since step 9: alice has not come to its end. alice has to end. Its state: parked at lock.',
      'alice waits for right since step 7: bob holds it. bob has to release it. Its state: parked at lock.',
      'bob waits for left since step 8: alice holds it. alice has to release it. Its state: parked at lock. That leads back to alice: these threads wait for each other.',
    ]);
  });

  it('says when nobody is left who could help', () => {
    expect(why(FAILED, 0)).toEqual([
      'main waits in `get` on results since step 6: it is empty. No thread that is left puts anything into results in this run.',
    ]);
  });

  it('counts unfinished work', () => {
    expect(why(WORK_NOT_DONE, 0, 17)[0]).toBe(
      'main waits in `join` on inQueue since step 11: 1 piece of work is unfinished. consumer could call `taskDone`. Its state: running.',
    );
  });

  it('has nothing to say about a thread that runs', () => {
    expect(why(BUFFER_OF_ONE, 1, 12)).toEqual([]);
    const model = modelOf(traceLog(STUCK));
    expect(parkedThreads(model.momentAt(model.log.length)).map(({ thread }) => thread)).toEqual([
      0, 1, 2,
    ]);
  });
});
