/** Programs on the machine's own python3; in the long form, and where there is one. */
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

export type PythonRow = readonly [name: string, text: string, lines: readonly string[]];

const FULL = process.env.QUEUEBOOK_FULL !== undefined;
const found = FULL && spawnSync('python3', ['--version']).status === 0;

/** A test a row: the program behind `head` prints these lines, and nothing goes wrong. */
export function testOnPython(head: string, rows: readonly PythonRow[]): void {
  test.runIf(found).each(rows)('%s', (_, text, lines) => {
    const { stdout, stderr } = spawnSync('python3', ['-c', head + text], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout.trim().split('\n')).toEqual(lines);
  });
}
