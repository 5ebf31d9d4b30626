import { expect, test } from 'vitest';
import { plainLines } from './code-spans';
import { highlightPython } from './highlight-python';

const text = 'def consumer():\n\n    print("waiting")\n';

test('the lines are those of the text', () => {
  const joined = highlightPython(text).map((line) => line.map((span) => span.text).join(''));
  expect(joined).toEqual(['def consumer():', '', '    print("waiting")', '']);
  expect(plainLines(text).map((line) => line.map((span) => span.text).join(''))).toEqual(joined);
});

test('keywords and strings are coloured', () => {
  const spans = highlightPython(text).flat();
  expect(spans).toContainEqual({ text: 'def', colour: 'tok-keyword', column: 0 });
  expect(spans).toContainEqual({ text: '"waiting"', colour: 'tok-string', column: 10 });
});
