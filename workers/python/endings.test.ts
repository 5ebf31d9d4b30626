/** How a program of one thread ends, and what it hears of that: `sys.excepthook`. */
import type { PyodideAPI } from 'pyodide';
import { beforeAll, expect, it } from 'vitest';
import { pythonInNode } from '../testing/python-in-node';

let python: PyodideAPI;
beforeAll(async () => {
  python = await pythonInNode();
  python.runPython(`
from qb import install, library
library.install = lambda: None      # a part of it is in another file
install.install()
from qb import program, run
import sys
def ended(text):
    before = sys.excepthook
    run.run(program.Program(['In'], ['run'], [text]), False)
    status, _, failure, _, console, _ = run.outcome()
    return status, failure and failure[0], console, sys.excepthook is before
`);
});

function ended(text: string) {
  python.globals.set('text', text);
  const [status, failure, console, restored]: [string, string | undefined, string, boolean] = python
    .runPython('ended(text)')
    .toJs();
  return { status, failure, console, restored };
}

const HOOK =
  'import sys\ndef hook(kind, e, tb): print(kind.__name__, e, tb.tb_lineno)\nsys.excepthook = hook\n';

it.each([
  [
    'an error of main',
    `${HOOK}1 / 0`,
    'ZeroDivisionError',
    'ZeroDivisionError division by zero 4\n',
  ],
  ['an end that is no error', `${HOOK}print('done')`, undefined, 'done\n'],
  ['one that was asked for', `${HOOK}sys.exit('enough')`, undefined, 'enough\n'],
  [
    'one that was caught',
    `${HOOK}try: 1 / 0\nexcept ArithmeticError: print('caught')`,
    undefined,
    'caught\n',
  ],
  [
    'the hook of before, called by the program’s',
    'import sys\nbefore = sys.excepthook\nsys.excepthook = lambda *args: before is sys.__excepthook__ and print("first")\n[][1]',
    'IndexError',
    'first\n',
  ],
  [
    'a hook that asks for the end',
    'import sys\nsys.excepthook = lambda *args: sys.exit("no more")\n1 / 0',
    'ZeroDivisionError',
    'no more\n',
  ],
])('%s', (_, text, failure, console) => {
  expect(ended(text)).toEqual({ status: 'finished', failure, console, restored: true });
});

it('a hook that fails does not hide what it was told', () => {
  const { status, failure, console, restored } = ended(
    'import sys\nsys.excepthook = lambda *args: {}["k"]\n1 / 0',
  );
  expect({ status, failure, restored }).toEqual({
    status: 'finished',
    failure: 'ZeroDivisionError',
    restored: true,
  });
  expect(console).toMatch(/^Error in sys\.excepthook:\nTraceback .*KeyError: 'k'\n$/s);
});
