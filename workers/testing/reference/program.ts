/**
 * Programs as data, for the reference: threads that make one operation after the other on queues, locks, fields and
 * deques. Made from a seed, and written out as a cell's text for the engine.
 */
import { drawing } from '../small-programs';
import { codeOfData, DATA_LINES, type DataOperation, dataOperation } from './data';

export type Operation =
  | { readonly kind: 'put' | 'get' | 'done' | 'join' | 'qsize'; readonly on: number }
  | { readonly kind: 'put-nowait' | 'get-nowait'; readonly on: number }
  | { readonly kind: 'get-timed' | 'put-timed'; readonly on: number; readonly ms: number }
  | { readonly kind: 'shutdown'; readonly on: number; readonly immediate: boolean }
  | { readonly kind: 'acquire' | 'release'; readonly on: number }
  | { readonly kind: 'wait' | 'notify'; readonly on: number }
  | { readonly kind: 'read' | 'write'; readonly on: number }
  | { readonly kind: 'append' | 'popleft' | 'length'; readonly on: number }
  | DataOperation
  /** Makes and starts a thread, which then runs by itself. */
  | { readonly kind: 'start'; readonly on: number }
  | { readonly kind: 'sleep'; readonly ms: number }
  | { readonly kind: 'print' };

export interface ReferenceProgram {
  readonly seed: number;
  /** maxsize of each queue; 0: unbounded. */
  readonly queues: readonly number[];
  readonly locks: number;
  /** The first is the main thread, which starts the others first and joins them last: but for the last one, where another starts it. */
  readonly threads: readonly (readonly Operation[])[];
  /** Another thread than the main one starts the last. */
  readonly late: boolean;
  /** Every operation is followed by a print of what it gave. */
  readonly talks: boolean;
}

/** What a program may contain beside puts, gets, tasks, joins, locks, fields and deques. */
export type Spice = 'none' | 'sleeps' | 'timeouts' | 'conditions' | 'shutdown' | 'data' | 'starts';

export const FIELDS = 2;

/** The same program for the same seed. */
export function referenceProgram(seed: number, spice: Spice = 'none'): ReferenceProgram {
  const below = drawing(seed * 7 + SPICES.indexOf(spice) * 1_000_003);
  const queues = Array.from({ length: 1 + below(2) }, () => below(3));
  const locks = 1 + below(2);
  const talks = below(3) === 0;
  const others = 2 + (below(4) === 0 ? 1 : 0);
  const most = others === 3 ? 2 : talks ? 3 : 4;
  const queue = () => below(queues.length);
  const simple = (): Operation[] => {
    const on = queue();
    switch (below(12)) {
      case 0:
      case 1:
      case 2:
        return [{ kind: 'put', on }];
      case 3:
      case 4:
        return [{ kind: 'get', on }];
      case 5:
        return [
          { kind: 'get', on },
          { kind: 'done', on },
        ];
      case 6:
        return [{ kind: 'join', on }];
      case 7:
        return [{ kind: 'qsize', on }];
      case 8:
        return [{ kind: 'read', on: below(FIELDS) }];
      case 9:
        return [{ kind: 'write', on: below(FIELDS) }];
      case 10:
        return [{ kind: below(2) === 0 ? 'append' : 'length', on: 0 }];
      default:
        return [{ kind: below(3) === 0 ? 'done' : 'popleft', on }];
    }
  };
  const spiced = (): Operation[] => {
    const ms = 100 * (1 + below(2));
    switch (spice) {
      case 'sleeps':
        return [{ kind: 'sleep', ms }];
      case 'timeouts':
        return [{ kind: below(2) === 0 ? 'get-timed' : 'put-timed', on: queue(), ms }];
      case 'conditions':
        return [
          { kind: 'acquire', on: 0 },
          { kind: below(2) === 0 ? 'wait' : 'notify', on: 0 },
          { kind: 'release', on: 0 },
        ];
      case 'shutdown':
        return below(2) === 0
          ? [{ kind: 'shutdown', on: queue(), immediate: below(2) === 0 }]
          : [{ kind: below(2) === 0 ? 'get-nowait' : 'put-nowait', on: queue() }];
      case 'data':
        return [dataOperation(below)];
      case 'none':
      case 'starts':
        return simple();
      default:
        return spice satisfies never;
    }
  };
  const operations = (): Operation[] => {
    const drawn = below(6);
    if (drawn === 0) {
      const on = below(locks);
      return [{ kind: 'acquire', on }, ...simple(), { kind: 'release', on }];
    }
    return drawn <= 2 ? spiced() : simple();
  };
  const body = (count: number) => Array.from({ length: count }, operations).flat();
  const main = body(below(3));
  const threads = Array.from({ length: others }, () => body(1 + below(most)));
  const late = spice === 'starts';
  if (late) {
    const [starter = []] = threads;
    starter.splice(below(starter.length + 1), 0, { kind: 'start', on: threads.length });
  }
  return { seed, queues, locks, threads: [main, ...threads], late, talks };
}

const SPICES: readonly Spice[] = [
  'none',
  'sleeps',
  'timeouts',
  'conditions',
  'shutdown',
  'data',
  'starts',
];

/** What a thread puts, writes or appends at a place of its program: no two are the same. */
export function valueAt(thread: number, index: number): string {
  return `${'mabc'[thread] ?? '?'}${index}`;
}

/** A cell that does what the program says. Nothing but its operations is a step of a thread that matters to others. */
export function textOf({ queues, locks, threads, late, talks }: ReferenceProgram): string {
  const lines = [
    "import { Queue } from 'queue';",
    "import { Condition, Lock, Thread } from 'threading';",
    "import { Deque } from 'collections';",
    "import { sleep } from 'time';",
    'class Box { constructor() { this.f0 = "-"; this.f1 = "-"; } }',
    'const box = new Box();',
    'const deque = new Deque();',
    ...DATA_LINES,
    ...queues.map((maxsize, i) => `const q${i} = new Queue(${maxsize});`),
    ...Array.from({ length: locks }, (_, i) => `const l${i} = new Lock();`),
    'const condition = new Condition(l0);',
    'function tried(body) { try { return body(); } catch (error) { return error.name; } }',
  ];
  for (const [thread, operations] of threads.entries()) {
    lines.push(`function t${thread}() {`, "  let seen = '';");
    for (const [index, operation] of operations.entries()) {
      const { code, gives } = codeOf(operation, valueAt(thread, index));
      lines.push(gives ? `  seen += ' ' + (${code});` : `  ${code};`);
      if (talks && operation.kind !== 'print') lines.push(`  print('t${thread}', ${index}, seen);`);
    }
    lines.push(`  print('t${thread}', seen);`, '}');
  }
  const others = threads.slice(1, late ? -1 : undefined).map((_, i) => i + 1);
  for (const i of others)
    lines.push(`const thread${i} = new Thread({ target: t${i} });`, `thread${i}.start();`);
  lines.push('t0();', ...others.map((i) => `thread${i}.join();`));
  return lines.join('\n');
}

function codeOf(operation: Operation, value: string): { code: string; gives: boolean } {
  const gives = (code: string) => ({ code: `tried(() => ${code})`, gives: true });
  const does = (code: string) => ({ code, gives: false });
  switch (operation.kind) {
    case 'put':
      return gives(`(q${operation.on}.put('${value}'), 'p')`);
    case 'put-nowait':
      return gives(`(q${operation.on}.putNowait('${value}'), 'p')`);
    case 'put-timed':
      return gives(`(q${operation.on}.put('${value}', true, ${operation.ms / 1000}), 'p')`);
    case 'get':
      return gives(`q${operation.on}.get()`);
    case 'get-nowait':
      return gives(`q${operation.on}.getNowait()`);
    case 'get-timed':
      return gives(`q${operation.on}.get(true, ${operation.ms / 1000})`);
    case 'done':
      return gives(`(q${operation.on}.taskDone(), 'd')`);
    case 'join':
      return does(`q${operation.on}.join()`);
    case 'qsize':
      return gives(`q${operation.on}.qsize()`);
    case 'shutdown':
      return does(`q${operation.on}.shutdown(${operation.immediate})`);
    case 'acquire':
      return does(`l${operation.on}.acquire()`);
    case 'release':
      return does(`l${operation.on}.release()`);
    case 'wait':
      return does('condition.wait()');
    case 'notify':
      return does('condition.notify()');
    case 'read':
      return gives(`box.f${operation.on}`);
    case 'write':
      return does(`box.f${operation.on} = '${value}'`);
    case 'append':
      return does(`deque.append('${value}')`);
    case 'popleft':
      return gives('deque.popleft()');
    case 'length':
      return gives('deque.length');
    case 'start':
      return does(`new Thread({ target: t${operation.on} }).start()`);
    case 'sleep':
      return does(`sleep(${operation.ms / 1000})`);
    case 'print':
      return does("print('!')");
    default:
      return gives(codeOfData(operation, value));
  }
}
