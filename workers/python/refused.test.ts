/** What a cell has not is told in one sentence, on its line, before it runs. */
import type { PyodideAPI } from 'pyodide';
import { beforeAll, describe, expect, it } from 'vitest';
import { pythonInNode } from '../testing/python-in-node';

type Told = readonly [name: string, message: string, cell: number, line: number, column: number];

let python: PyodideAPI;
beforeAll(async () => {
  python = await pythonInNode();
});

/** What is wrong with the last of some cells: each a kind and a text. */
function problem(...cells: readonly (readonly ['define' | 'run', string])[]): Told | undefined {
  const names = cells.map((_, at) => `In [${at + 1}]`);
  const told = python
    .pyimport('qb.program')
    .read(
      python.toPy(names),
      python.toPy(cells.map(([kind]) => kind)),
      python.toPy(cells.map(([, text]) => text)),
    );
  return told.toJs()[1];
}

const TRIED: Readonly<Record<string, RegExp>> = {
  'import requests': /^'requests' .* reaches no network: .*time\.sleep/,
  'from socket import create_connection': /^'socket' .*no network/,
  'from urllib.request import urlopen': /^'urllib\.request' .*no network/,
  'import http.client as h': /^'http\.client' .*no network/,
  'from http import client': /^'http\.client' .*no network/,
  'import multiprocessing': /^'multiprocessing' .*threading\.Thread and queue\.Queue/,
  'from concurrent.futures import ProcessPoolExecutor': /ThreadPoolExecutor/,
  'import subprocess': /^'subprocess' .*one process/,
  'from js import fetch': /^'js' .*nothing of the page/,
  'from pyodide.http import pyfetch': /^'pyodide\.http' .*nothing of the page/,
  'from zoneinfo import ZoneInfo': /^'zoneinfo' .*datetime\.timezone/,
  'import micropip': /^'micropip' .*Nothing can be installed/,
  'import numpy as np': /^There is no module 'numpy' here.*Nothing can be installed/,
};

describe('a module that a cell has not', () => {
  for (const [text, sentence] of Object.entries(TRIED)) {
    it(text, () => {
      const told = problem(['run', `x = 1\ndef f():\n    ${text}\n`]);
      expect(told?.[1]).toMatch(sentence);
      expect(told?.slice(2)).toEqual([0, 3, 4]);
    });
  }

  it('is told of the definition that a cell uses, and not of one that it does not use', () => {
    const defines = ['define', 'import requests\ndef f(): return requests\n'] as const;
    expect(problem(defines, ['run', 'f()\n'])?.slice(2)).toEqual([0, 1, 0]);
    expect(problem(defines, ['run', 'print(1)\n'])).toBeUndefined();
  });

  it('may be tried for', () => {
    expect(
      problem(['run', 'try:\n    import numpy\nexcept ImportError:\n    numpy = None\n']),
    ).toBeUndefined();
  });

  it('is not one of those that it has', () => {
    const modules = 'asyncio, collections, concurrent.futures, json, logging, queue, threading';
    expect(problem(['run', `import ${modules}\nfrom http import HTTPStatus\n`])).toBeUndefined();
  });
});

describe('a name that only an earlier run bound', () => {
  const earlier = ['run', 'total = 5\nfor i in range(3): pass\ndef f(): pass\n'] as const;

  it('gets a sentence that says so', () => {
    const told = problem(earlier, ['run', 'f()\nprint(total)\n']);
    expect(told).toEqual([
      'NameError',
      expect.stringContaining("'total' was made by In [1] when that cell ran."),
      1,
      2,
      undefined,
    ]);
  });

  it('is nothing where the cell makes it itself, however it does', () => {
    for (const text of [
      'total = 1\nprint(total)\n',
      'def g(total): return total\ng(1)\n',
      'try: pass\nexcept ValueError as total: print(total)\n',
      'match 1:\n    case total: print(total)\n',
      'print([total for total in [1]])\n',
      'print((lambda total: total)(1))\n',
      'def g():\n    import queue as total\n    return total\ng()\n',
    ])
      expect(problem(earlier, ['run', text]), text).toBeUndefined();
  });
});
