/**
 * The states of a tiny program, made by trying every step of every thread: for tests and the gallery. What a map of the
 * page shows is found from a cell's own text, elsewhere.
 *
 *     { main: 'take a, take b, free b, free a', other: 'take b, take a, free a, free b' }
 *
 * take and free a lock, put into and get from a queue, print a text, fail. All threads are there from the beginning.
 */
import type { GraphEdge, GraphEnd, StateMap } from '../../workers/graph/interface';
import type { EventKind } from '../../workers/trace/events';

interface Step {
  readonly does: string;
  readonly on: string;
}

interface Standing {
  /** By thread: steps made. */
  readonly at: readonly number[];
  /** Items in each queue; a lock that is held has 1. */
  readonly has: Readonly<Record<string, number>>;
  readonly failed: boolean;
}

const KIND: Readonly<Record<string, EventKind>> = {
  take: 'lock-acquired',
  free: 'lock-released',
  put: 'put',
  get: 'get',
  print: 'printed',
  fail: 'thread-failed',
};

/** @param capacity of every queue */
export function madeUpMap(program: Readonly<Record<string, string>>, capacity = 99): StateMap {
  const threads = Object.keys(program);
  const scripts = Object.values(program).map(stepsIn);
  const known = new Map<string, number>();
  const found: Standing[] = [];
  const numberOf = (standing: Standing): number => {
    const key = JSON.stringify([standing.at, Object.entries(standing.has).sort(), standing.failed]);
    const number = known.get(key) ?? found.push(standing) - 1;
    known.set(key, number);
    return number;
  };
  numberOf({ at: threads.map(() => 0), has: {}, failed: false });
  const edges: GraphEdge[] = [];
  const ends: (GraphEnd | null)[] = [];
  // It grows while it is gone through.
  for (const [from, standing] of found.entries()) {
    let moves = 0;
    for (const [thread, script] of scripts.entries()) {
      const line = standing.at[thread] ?? 0;
      const step = script[line];
      const after = step && taken(standing, step, thread, capacity);
      if (!step || !after) continue;
      moves++;
      edges.push({
        from,
        to: numberOf(after),
        thread,
        kind: KIND[step.does] ?? 'printed',
        object: step.does === 'print' || step.does === 'fail' ? null : step.on,
        failed: false,
        cell: 'in-8',
        line: line + 1,
        text: step.does === 'print' ? `${step.on}\n` : '',
        steps: [thread],
        choices: [],
      });
    }
    const done = scripts.every((script, i) => script.length === standing.at[i]);
    ends[from] = moves > 0 ? null : standing.failed ? 'failed' : done ? 'finished' : 'stuck';
  }
  const states = found.map(({ at }, i) => ({
    end: ends[i] ?? null,
    token: '',
    steps: at.reduce((sum, steps) => sum + steps, 0),
    progress: at,
  }));
  return { threads, states, edges };
}

function stepsIn(script: string): readonly Step[] {
  return script.split(', ').map((step) => {
    const [does = '', on = ''] = step.split(' ');
    return { does, on };
  });
}

/** What becomes of it; null: the thread cannot make that step there. */
function taken(
  { at, has, failed }: Standing,
  { does, on }: Step,
  thread: number,
  capacity: number,
): Standing | null {
  const there = has[on] ?? 0;
  const left = { take: 1 - there, put: capacity - there, free: there, get: there }[does] ?? 1;
  if (left < 1 || failed) return null;
  const change = { take: 1, put: 1, free: -1, get: -1 }[does] ?? 0;
  return {
    at: at.map((steps, i) => (i === thread ? steps + 1 : steps)),
    has: change === 0 ? has : { ...has, [on]: there + change },
    failed: does === 'fail',
  };
}
