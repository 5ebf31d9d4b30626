/** A schedule's program is known by the words of its sources. */
import { expect, test } from 'vitest';
import type { CellText } from '../compiler';
import { compile } from './compile';

function words(...texts: readonly string[]): string {
  const cells = texts.map(
    (text, i): CellText => ({ id: `in-${i}`, kind: i < texts.length - 1 ? 'define' : 'run', text }),
  );
  const result = compile(cells);
  if (!result.ok) throw new Error(result.problem.message);
  return result.program.words;
}

const ABOVE = 'function unused() {}\nfunction worker(q) { return q.get(); }';
const OWN = "import { Queue } from 'queue';\nconst q = new Queue();\nq.put(1); print(worker(q));";
const PLAIN = words(ABOVE, OWN);

test('are tokens: of what takes part, with the names that are imported', () => {
  expect(PLAIN).toBe(
    'Queue=queue.Queue function worker ( q ) { return q . get ( ) ; } const q = new Queue ( ) ; q . put ( 1 ) ; print ( worker ( q ) ) ;',
  );
});

test.each([
  ['a comment', ABOVE, `// 잠깐 기다립니다\n${OWN.replace('q.put', '/* 넣기 */ q.put')}`],
  ['blank space', ABOVE.replaceAll(' {', '\n  {'), OWN.replaceAll(';', ' ;\n\n')],
  ['a type', ABOVE.replace('(q)', '(q: Queue): unknown'), OWN],
  ['a definition that does not take part', ABOVE.replace('unused', 'neverCalled'), OWN],
])('%s changes nothing', (_, above, own) => {
  expect(words(above, own)).toBe(PLAIN);
});

test.each([
  ['a name', ABOVE.replaceAll('q)', 'r)').replace('q.', 'r.'), OWN],
  ['a number', ABOVE, OWN.replace('put(1)', 'put(2)')],
  ['where an import comes from', ABOVE, OWN.replace('{ Queue }', '{ Empty as Queue }')],
  ['blank space inside a text', ABOVE, OWN.replace('put(1)', "put(' 1')")],
])('%s does', (_, above, own) => {
  const other = words(above, own);
  expect(other).not.toBe(PLAIN);
});

test('blank space inside a text and a template stays', () => {
  expect(words("print('a  b'); print(`c  d // e`);")).toBe(
    "print ( 'a  b' ) ; print ( ` c  d // e ` ) ;",
  );
});
