#!/bin/sh
# pyodide 314.0.7 (CPython 3.14.2 in WebAssembly), Node.js 20.20
#
# `loop.set_task_factory(asyncio.eager_task_factory)` lets a new task run at once until it first waits; it is part of asyncio
# since CPython 3.12, and works on the loop of CPython 3.14. Pyodide's loop has the method too, and takes the factory.
#
# Then no task can be made any more: `create_task` gives the new task its name with a private function of asyncio that 3.14
# no longer has. It raises AttributeError for any factory, after the factory has made its task, so that an eager task has
# even run. No warning is given when the factory is set. Without one everything works, names too.
# Seen:
#   no factory: named Task, the coroutine ran
#   eager_task_factory: AttributeError, the coroutine ran
#   a factory that makes plain tasks: AttributeError
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

async def attempt(factory):
    loop = asyncio.get_running_loop()
    ran = []
    async def work():
        ran.append(', the coroutine ran')
    loop.set_task_factory(factory)
    try:
        task = asyncio.create_task(work())
        await task
        said = f'named {task.get_name().split("-")[0]}'
    except AttributeError:
        said = 'AttributeError'
    finally:
        loop.set_task_factory(None)
    return said + ''.join(ran)

def plain(loop, coro, **options):
    return asyncio.Task(coro, loop=loop, **options)

f"""no factory: {await attempt(None)}
eager_task_factory: {await attempt(asyncio.eager_task_factory)}
a factory that makes plain tasks: {await attempt(plain)}"""
`));
process.exit(0);
JS
expected='no factory: named Task, the coroutine ran
eager_task_factory: AttributeError, the coroutine ran
a factory that makes plain tasks: AttributeError'
seen=$(node look.mjs)
if [ "$seen" != "$expected" ]; then
  printf 'It has changed. Expected:\n%s\nSeen:\n%s\n' "$expected" "$seen"
  exit 1
fi
echo 'As it was: no task can be made where a factory is set.'
