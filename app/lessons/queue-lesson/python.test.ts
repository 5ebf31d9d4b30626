import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { workshop } from './broken/workshop';
import { queueLesson } from './queue-lesson';

const cells = queueLesson.sections.flatMap((section) => section.cells);
const version = pythonVersion();
if (version === null)
  console.warn('The Python of the lesson was not run: there is no python3 here.');

/** [3, 13] for Python 3.13.1; null without python3. */
function pythonVersion(): readonly [major: number, minor: number] | null {
  const answer = spawnSync('python3', ['--version'], { encoding: 'utf8' });
  const found = /^Python (\d+)\.(\d+)/.exec(answer.stdout ?? '');
  return found === null ? null : [Number(found[1]), Number(found[2])];
}

/** The define cells above a cell and the cell itself, as one program. */
function program(id: string): string {
  const last = cells.findIndex((cell) => cell.id === id);
  return [
    ...cells.slice(0, last).filter((cell) => cell.kind === 'define'),
    ...cells.slice(last, last + 1),
  ]
    .map((cell) => cell.python)
    .join('\n');
}

function run(text: string): string {
  const answer = spawnSync('python3', ['-'], { input: text, encoding: 'utf8', timeout: 30_000 });
  expect(answer.stderr).toBe('');
  expect(answer.status).toBe(0);
  return answer.stdout;
}

const FINISHED = '1000 items finished';

describe.skipIf(version === null)('the lesson in Python', () => {
  test('every cell compiles', () => {
    const text = JSON.stringify([...cells, ...workshop.cells].map((cell) => cell.python));
    const check = `import json\nfor text in json.loads(${JSON.stringify(text)}): compile(text, "cell", "exec")\nprint("ok")`;
    expect(run(check)).toBe('ok\n');
  });

  test('In [6] counts three polls per item and those that found nothing', () => {
    const found = /^Processed 1000 items after polling (\d+) times\n$/.exec(run(program('in-6')));
    expect(found).not.toBeNull();
    expect(Number(found?.[1])).toBeGreaterThan(3000);
  }, 60_000);

  // Two threads print: every order that the program allows may come out, and two lines may be joined into one.
  test.each([
    [
      'in-8',
      ['Consumer waiting', 'Producer putting', 'Producer done', 'Consumer done'],
      [['Producer putting', 'Consumer done']],
    ],
    [
      'in-9',
      [
        'Producer put 1',
        'Consumer got 1',
        'Producer put 2',
        'Producer done',
        'Consumer got 2',
        'Consumer done',
      ],
      [
        ['Consumer got 1', 'Consumer got 2'],
        ['Producer put 1', 'Producer put 2'],
      ],
    ],
    [
      'in-10',
      [
        'Consumer waiting',
        'Producer putting',
        'Producer waiting',
        'Consumer working',
        'Consumer done',
        'Producer done',
      ],
      [
        ['Consumer working', 'Consumer done'],
        ['Consumer done', 'Producer done'],
        ['Producer putting', 'Consumer working'],
      ],
    ],
  ])('%s prints its lines in an order that the program allows', (id, phrases, orders) => {
    const printed = run(program(id));
    for (const phrase of phrases) expect(printed.split(phrase)).toHaveLength(2);
    expect(printed.replace(/\n/g, '')).toHaveLength(phrases.join('').length);
    for (const [first, second] of orders) {
      expect(printed.indexOf(first ?? ''), printed).toBeLessThan(printed.indexOf(second ?? ''));
    }
  });

  test.each(['in-13', 'in-15'])('%s finishes 1000 items', (id) => {
    expect(run(program(id))).toBe(`${FINISHED}\n`);
  });

  test.skipIf(version === null || version[0] < 3 || (version[0] === 3 && version[1] < 13))(
    'in-16 finishes 1000 items (since Python 3.13)',
    () => {
      expect(run(program('in-16'))).toBe(`${FINISHED}\n`);
    },
  );
});
