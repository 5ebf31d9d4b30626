/** Programs as people write them (HABITS.md): each prints what it must, or is refused in one sentence with its line. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compile } from '../../app/languages/typescript/compile';
import { type Engine, startEngine } from './engine';
import { PRELUDE } from './runs';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

interface Habit {
  readonly name: string;
  readonly text: string;
  /** Lines joined by `|`; undefined: whatever. */
  readonly prints: string | undefined;
  readonly refused: { readonly line: number; readonly says: string } | undefined;
}

const PROGRAM = /^## (.+)\n\n```ts( whole)?\n([\s\S]*?)\n```\n\n((?:- .*\n?)+)/gm;

function habits(): Habit[] {
  const text = readFileSync(resolve(import.meta.dirname, 'HABITS.md'), 'utf8');
  return [...text.matchAll(PROGRAM)].map(([, name = '', whole, program = '', results = '']) => {
    const refused = results.match(/^- refused in line (\d+): (.*)$/m);
    return {
      name,
      text: whole === undefined ? PRELUDE + program : program,
      prints: results.match(/^- prints: ?(.*)$/m)?.[1],
      refused: refused ? { line: Number(refused[1]), says: refused[2] ?? '' } : undefined,
    };
  });
}

/** What became of it: how it was refused, if it was, and its lines. */
async function cameOf(
  text: string,
): Promise<{ readonly refused: string; readonly line: number; readonly lines: string }> {
  const compiled = compile([{ id: 'cell', kind: 'run', text }]);
  if (!compiled.ok) {
    const { name, message, line } = compiled.problem;
    return { refused: `${name}: ${message}`, line: line ?? 0, lines: '' };
  }
  const { outcome, console } = await engine.run(text, { printWrites: 1 });
  const lines = console.join('|');
  if (outcome.outcome === 'finished') return { refused: '', line: 0, lines };
  if (outcome.outcome !== 'failed') return { refused: outcome.outcome, line: 0, lines };
  const { name, message, line } = outcome.error;
  return { refused: `${name}: ${message}`, line: line ?? 0, lines };
}

describe('as people write', () => {
  const all = habits();

  test('they were found', () => expect(all.length).toBeGreaterThan(180));

  test.each(all)('$name', async ({ text, prints, refused }) => {
    const came = await cameOf(text);
    if (refused === undefined) expect(came).toMatchObject({ refused: '', line: 0 });
    else {
      expect(came.refused.startsWith(refused.says), came.refused).toBe(true);
      expect(came.line).toBe(refused.line);
    }
    expect(came.lines).toBe(prints ?? '');
  });
});
