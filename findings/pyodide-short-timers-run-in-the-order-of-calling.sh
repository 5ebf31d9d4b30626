#!/bin/sh
# pyodide 314.0.7 (CPython 3.14.2 in WebAssembly), Node.js 20.20
#
# An asyncio loop runs what is due first: of `call_later(0.002, a)` and `call_later(0.001, b)`, b; and what `call_soon` was
# given before both. CPython keeps its timers in a heap by time, so this holds for any two delays, and for tasks that sleep.
#
# Pyodide gives each callback to the JavaScript engine, and takes every delay up to 2 ms for none (a choice that is talked
# over in an issue of its repository, as browsers may round such timers up; the order is not mentioned there). So these are
# not too early by a hair: they run at once, in the order in which they were asked for, and a longer sleep ends before a
# shorter one. Above that the order is that of time.
# Seen:
#   delays of 2, 1.5, 1 ms, then call_soon: 2.0 1.5 1.0 soon
#   delays of 200, 150, 100 ms, then call_soon: soon 100.0 150.0 200.0
#   tasks that sleep 2, 1.5, 1 ms: 2.0 1.5 1.0
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{ "private": true, "type": "module" }\n' > package.json
npm install --silent --no-fund --no-audit pyodide@314.0.7
cat > look.mjs <<'JS'
import { loadPyodide } from 'pyodide';

const python = await loadPyodide();
console.log(await python.runPythonAsync(`
import asyncio

async def timers(unit):
    loop = asyncio.get_running_loop()
    order = []
    for delay in (2.0 * unit, 1.5 * unit, 1.0 * unit):
        loop.call_later(delay / 1000, order.append, str(delay))
    loop.call_soon(order.append, 'soon')
    await asyncio.sleep(0.5)
    return ' '.join(order)

async def tasks():
    order = []
    async def nap(delay):
        await asyncio.sleep(delay / 1000)
        order.append(str(delay))
    await asyncio.gather(nap(2.0), nap(1.5), nap(1.0))
    return ' '.join(order)

f"""delays of 2, 1.5, 1 ms, then call_soon: {await timers(1)}
delays of 200, 150, 100 ms, then call_soon: {await timers(100)}
tasks that sleep 2, 1.5, 1 ms: {await tasks()}"""
`));
process.exit(0);
JS
expected='delays of 2, 1.5, 1 ms, then call_soon: 2.0 1.5 1.0 soon
delays of 200, 150, 100 ms, then call_soon: soon 100.0 150.0 200.0
tasks that sleep 2, 1.5, 1 ms: 2.0 1.5 1.0'
seen=$(node look.mjs)
if [ "$seen" != "$expected" ]; then
  printf 'It has changed. Expected:\n%s\nSeen:\n%s\n' "$expected" "$seen"
  exit 1
fi
echo 'As it was: delays up to 2 ms run in the order of calling.'
