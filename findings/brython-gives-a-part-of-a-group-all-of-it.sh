#!/bin/sh
# brython 3.14.3, beside pyodide 314.0.7 (CPython 3.14.2 in WebAssembly), Node.js 20.20
#
# `except*` (PEP 654, since Python 3.11) is how one takes apart what several tasks have raised together: each part runs
# at most once, with a group of those exceptions that it names; the others are for the parts after it. Brython, whose
# version follows that of Python, has the statement.
#
# It runs a part once for each exception that matches, and gives it the whole group each time. So a retry or a log entry
# is made twice where two tasks failed, and a part for one error sees all the others too. The last part is right,
# as what matched is taken out after all. No error comes. It is so in 3.13.2 too. CPython's answer is beside it.
# Seen (what the parts are given; the page that Brython needs is a few objects here, as there is none in Node.js):
#   brython: ValueError 1 TypeError 2 ValueError 3 for the part of ValueError
#   brython: ValueError 1 TypeError 2 ValueError 3 for the part of ValueError
#   brython: TypeError 2 for the part of TypeError
#   cpython: ValueError 1 ValueError 3 for the part of ValueError
#   cpython: TypeError 2 for the part of TypeError
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{ "private": true, "type": "module" }\n' > package.json
npm install --silent --no-fund --no-audit brython@3.14.3 pyodide@314.0.7
cat > look.py <<'PY'
def given(group):
    return ' '.join(f'{type(error).__name__} {error}' for error in group.exceptions)

try:
    raise ExceptionGroup('tasks', [ValueError(1), TypeError(2), ValueError(3)])
except* ValueError as group:
    say(f'{given(group)} for the part of ValueError')
except* TypeError as group:
    say(f'{given(group)} for the part of TypeError')
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
expected='brython: ValueError 1 TypeError 2 ValueError 3 for the part of ValueError
brython: ValueError 1 TypeError 2 ValueError 3 for the part of ValueError
brython: TypeError 2 for the part of TypeError
cpython: ValueError 1 ValueError 3 for the part of ValueError
cpython: TypeError 2 for the part of TypeError'
seen=$(node look.mjs)
if [ "$seen" != "$expected" ]; then
  printf 'It has changed. Expected:\n%s\nSeen:\n%s\n' "$expected" "$seen"
  exit 1
fi
echo 'As it was: a part of a group of exceptions is given all of it, more than once.'
