#!/bin/sh
# pyodide 314.0.7 (CPython 3.14.2 in WebAssembly), Node.js 20.20
#
# `loop.call_at(when, f)` with a time that is already over runs f as soon as possible in CPython, and so does `call_later`
# with a delay below 0. A clock that ticks without drifting rests on that: each tick adds one period to the time it was due,
# and one that comes late catches up.
#
# Pyodide's loop raises ValueError for both. The clock below is late once, in its second tick; the error lands in the
# loop's exception handler, no further tick is planned, and the program goes on without its clock. `call_at(loop.time(), f)`
# is enough to meet it, as time has passed by the time it is looked at.
# Seen (CPython runs all 5 ticks and hands the handler nothing):
#   call_at a second ago: ValueError
#   call_later(-1): ValueError
#   ticks: 2 of 5, handed to the handler: ValueError
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
import asyncio, time

def name_of(plan):
    try:
        plan()
        return 'planned'
    except Exception as error:
        return type(error).__name__

async def ticks(wanted):
    loop = asyncio.get_running_loop()
    handed = []
    loop.set_exception_handler(lambda loop, context: handed.append(type(context['exception']).__name__))
    due = loop.time() + 0.5
    count = 0
    def tick():
        nonlocal due, count
        count += 1
        if count == 2:
            time.sleep(0.7)
        due += 0.5
        if count < wanted:
            loop.call_at(due, tick)
    loop.call_at(due, tick)
    await asyncio.sleep(4)
    return f"{count} of {wanted}, handed to the handler: {' '.join(handed)}"

loop = asyncio.get_running_loop()
f"""call_at a second ago: {name_of(lambda: loop.call_at(loop.time() - 1, print))}
call_later(-1): {name_of(lambda: loop.call_later(-1, print))}
ticks: {await ticks(5)}"""
`));
process.exit(0);
JS
expected='call_at a second ago: ValueError
call_later(-1): ValueError
ticks: 2 of 5, handed to the handler: ValueError'
seen=$(node look.mjs)
if [ "$seen" != "$expected" ]; then
  printf 'It has changed. Expected:\n%s\nSeen:\n%s\n' "$expected" "$seen"
  exit 1
fi
echo 'As it was: the loop takes no time that is over.'
