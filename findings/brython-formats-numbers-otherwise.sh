#!/bin/sh
# brython 3.14.3, beside pyodide 314.0.7 (CPython 3.14.2 in WebAssembly), Node.js 20.20
#
# How a format specification writes a number is said to the letter in Python's documentation: `_` parts thousands by
# underscores, and in binary and hexadecimal every four digits; a half is rounded to the even side, as by `round`. One
# would guess that a table or a log from Brython reads as it does in CPython.
#
# Where it was asked for an underscore it writes a comma, in every base and after every three characters, the prefix 0x
# counted in. `int` of either Python reads 1_234_567 and raises for what Brython wrote. A comma also gets into the
# exponent of a number. Halves go up, though Brython's own `round` takes them to the even side; True as a number is a
# word; and the precision of a text is not looked at by `%`. Nothing raises.
# Seen (the page that Brython needs is a few objects here, as there is none in Node.js):
#   brython: 1,234,567 | 11,111,111 | 0,xde,adb,eef | 1e,+06 | 3 and round 2 | true | abc
#   cpython: 1_234_567 | 1111_1111 | 0xdead_beef | 1e+06 | 2 and round 2 | 1 | ab
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{ "private": true, "type": "module" }\n' > package.json
npm install --silent --no-fund --no-audit brython@3.14.3 pyodide@314.0.7
cat > look.py <<'PY'
say(' | '.join((
    f'{1234567:_}',
    f'{0b11111111:_b}',
    f'{0xdeadbeef:#_x}',
    f'{1e6:,g}',
    f'{2.5:.0f} and round {round(2.5)}',
    f'{True:d}',
    '%.2s' % 'abc',
)))
PY
cat > brython.mjs <<'JS'
import { readFileSync } from 'node:fs';
import vm from 'node:vm';

// As much of a page as Brython asks for when it is loaded.
const nothing = () => null;
const element = () => ({ addEventListener: nothing, appendChild: nothing, dispatchEvent: nothing });
const document = {
  ...element(),
  createElement: element,
  currentScript: { src: 'http://page/brython.js' },
  getElementsByTagName: () => [],
  querySelectorAll: () => [],
};
const location = { href: 'http://page/', origin: 'http://page', pathname: '/' };
const kinds = ['CustomEvent', 'DOMParser', 'Element', 'Event', 'HTMLElement', 'MutationObserver', 'Node', 'Worker'];
const page = { addEventListener: nothing, crypto, dispatchEvent: nothing, document, location, navigator: {}, URL };
for (const kind of [...kinds, 'Blob', 'WebSocket', 'XMLHttpRequest']) page[kind] = class { observe() {} };
page.window = page;
page.self = page;
vm.createContext(page);
for (const file of ['brython.js', 'brython_stdlib.js']) {
  vm.runInContext(readFileSync(`node_modules/brython/${file}`, 'utf8'), page);
}
export const run = (text, say) => {
  page.say = say;
  page.text = `from browser import window\nsay = window.say\n${text}`;
  vm.runInContext("__BRYTHON__.runPythonSource(text, { name: 'look' })", page);
};
JS
cat > look.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { loadPyodide } from 'pyodide';
import { run } from './brython.mjs';

const text = readFileSync('look.py', 'utf8');
run(text, (line) => console.log(`brython: ${line}`));
const python = await loadPyodide();
python.globals.set('say', (line) => console.log(`cpython: ${line}`));
python.runPython(text);
process.exit(0);
JS
expected='brython: 1,234,567 | 11,111,111 | 0,xde,adb,eef | 1e,+06 | 3 and round 2 | true | abc
cpython: 1_234_567 | 1111_1111 | 0xdead_beef | 1e+06 | 2 and round 2 | 1 | ab'
seen=$(node look.mjs)
if [ "$seen" != "$expected" ]; then
  printf 'It has changed. Expected:\n%s\nSeen:\n%s\n' "$expected" "$seen"
  exit 1
fi
echo 'As it was: numbers are formatted otherwise than by CPython.'
