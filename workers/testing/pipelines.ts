/**
 * Pipelines made from a seed, as learners write them: stages of workers that are alike, sentinels, joins. In some of them
 * somebody can tell the workers apart.
 */
import { drawing } from './small-programs';

const IMPORTS = `import { Queue } from 'queue';
import { Lock, Thread } from 'threading';
`;

/** What a worker does with what it got, beside passing it on; `q` is the stage's queue. */
const WORK = [
  '',
  '',
  '',
  "print('got', value);",
  'total += value;',
  'seen.push(value);',
  'box.n += 1;',
  'queues[0].qsize();',
  "if (value === 2) throw new Error('two');",
  // By these they are told apart.
  'lock.with(() => { total += value; });',
  'seen.push([value]);',
  'new Queue().put(value);',
];

/** What main does at the end. */
const ENDS = [
  'for (const thread of threads) thread.join();',
  'for (const thread of threads) thread.join();',
  'for (const thread of threads) thread.join();',
  'for (const thread of [...threads].reverse()) thread.join();',
  '',
  "threads[0].join(); print('first');",
  "for (const thread of threads) { thread.join(); print('one'); }",
  'threads[0].join(); for (const queue of queues) queue.put(7);',
  'for (const thread of threads) { thread.join(); print(thread.name); }',
  'print(threads[0].isAlive());',
];

/** The same program for the same seed. */
export function pipeline(seed: number): string {
  const below = drawing(seed);
  const of = (texts: readonly string[]) => texts[below(texts.length)] ?? '';
  const stages = 1 + below(2);
  const counts = Array.from({ length: stages }, () => 2 + below(2));
  const items = 1 + below(2);
  const sentinels = below(5) > 0;
  const tasks = below(3) === 0;
  const lines = [
    'let total = 0;',
    'const seen = [];',
    'class Box { constructor() { this.n = 0; } }',
    'const box = new Box(), lock = new Lock();',
    `const queues = [${Array.from({ length: stages + 1 }, () => `new Queue(${below(3) === 0 ? 1 + below(2) : 0})`).join(', ')}];`,
    'const threads = [];',
  ];
  for (let stage = 0; stage < stages; stage++) {
    const last = stage === stages - 1;
    lines.push(
      `function work${stage}(from, to) {`,
      '  for (;;) {',
      '    const value = from.get();',
      `    ${tasks ? 'from.taskDone();' : ''}`,
      "    if (value === 'stop') return;",
      `    ${of(WORK)}`,
      `    ${last && below(2) === 0 ? '' : 'to.put(value);'}`,
      '  }',
      '}',
      `for (let i = 0; i < ${counts[stage]}; i++) threads.push(new Thread({ target: work${stage}, args: [queues[${stage}], queues[${stage + 1}]] }));`,
    );
  }
  lines.push('for (const thread of threads) thread.start();');
  for (let i = 1; i <= items; i++) lines.push(`queues[0].put(${i});`);
  for (let stage = 0; stage < stages; stage++) {
    if (tasks) lines.push(`queues[${stage}].join();`);
    if (sentinels || stage > 0)
      lines.push(`for (let i = 0; i < ${counts[stage]}; i++) queues[${stage}].put('stop');`);
  }
  lines.push(of(ENDS), "print('end', total, box.n, seen.length);");
  return IMPORTS + lines.join('\n');
}
