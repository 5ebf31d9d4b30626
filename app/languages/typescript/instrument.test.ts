/** What compiled text has that the learner's has not: marks of lines, ticks in loops, Stop through every catch. */
import { parse } from 'acorn';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Edits } from './edits';
import { Instrumenter } from './instrument';

/** The text with its marks, as cell 0. */
function instrumented(text: string): string {
  const tree = parse(text, { ecmaVersion: 'latest', sourceType: 'module', locations: true });
  const edits = new Edits();
  const instrumenter = new Instrumenter(edits, text, 0);
  for (const node of tree.body) instrumenter.statement(node);
  return edits.apply(text, 0, text.length);
}

/** Runs a text with and without marks; `call(n)` notes the line that it was called at, and gives n back. */
function marksAt(text: string): string[] {
  const recorder = { place: -1 };
  const notes: string[] = [];
  const $ = {
    recorder,
    at: (place: number, value: unknown) => {
      recorder.place = place;
      return value;
    },
    tick: () => undefined,
    spin: () => undefined,
    caught: () => undefined,
  };
  const call = (name: unknown) => {
    notes.push(`${name} at ${recorder.place}`);
    return name;
  };
  new Function('$', '$r', 'call', instrumented(text))($, recorder, call);
  return notes;
}

describe('loops, catches and statements', () => {
  test.each([
    ['for (;;) work();', 'for (;;) {$.tick();$r.place=1;work();}'],
    [
      'while (x) { work(); }',
      'while (x) {$.tick();$r.place=1; work(); }'.replace('$r.place=1; work', ' $r.place=1;work'),
    ],
    ['do work(); while (x);', 'do {$.tick();$r.place=1;work();} while (x);'],
    ['for (const a of b) work();', 'for (const a of b) {$.tick();$r.place=1;work();}'],
    ['for (const a in b) ;', 'for (const a in b) {$.tick();;}'],
    ['try { a; } catch { b; }', 'try { $r.place=1;a; } catch ($e) {$.caught($e); $r.place=1;b; }'],
    [
      'try { a; } catch (error) { b; }',
      'try { $r.place=1;a; } catch (error) {$.caught(error); $r.place=1;b; }',
    ],
    [
      'try { a; } catch ({ message }) { b; }',
      'try { $r.place=1;a; } catch ($e) {const { message }=$e;$.caught($e); $r.place=1;b; }',
    ],
    ['while (a.b);', '$.spin(0,1);while (a.b){$.tick();$.spin(0);;}'],
    [
      'for (;;) if (!a) break;',
      '$.spin(0,1);for (;;) {$.tick();$.spin(0);$r.place=1;if (!a) {$r.place=1;break;}}',
    ],
    ['while (a[i++]) {}', 'while (a[i++]) {$.tick();}'],
    ['a: while (b) {}', 'a: while (b) {$.tick();}'],
    ['if (a) b(); else c();', 'if (a) {$r.place=1;b();} else {$r.place=1;c();}'],
    ['outer: for (;;) continue outer;', 'outer: for (;;) {$.tick();$r.place=1;continue outer;}'],
    ['a: b: for (;;) break a;', 'a: b: for (;;) {$.tick();$r.place=1;break a;}'],
  ])('%s', (text, expected) => {
    expect(instrumented(text)).toBe(`$r.place=1;${expected}`);
  });

  test('bodies of functions, methods and arrows are marked, whole declarations are not', () => {
    expect(instrumented('function f() { a; }')).toBe('function f() { $r.place=1;a; }');
    expect(instrumented('class A { m() { a; } }')).toBe('class A { m() { $r.place=1;a; } }');
    expect(instrumented('f(() => { a; });')).toBe('$r.place=1;f(() => { $r.place=1;a; });');
  });

  test('lines stay where they are', () => {
    const text =
      'for (\n  const a of b\n)\n  try {\n c(\n1,\n d()\n);\n} catch (\n{ e }\n) {\n\n}\n';
    expect(instrumented(text).split('\n')).toHaveLength(text.split('\n').length);
  });
});

describe('every call stands at its own line', () => {
  test.each([
    ['call(1);', ['1 at 1']],
    ['\ncall(call(1));', ['1 at 2', '1 at 2']],
    [
      'const f = () => {\n  call("in");\n};\ncall(f(),\n  f());\ncall("after");',
      ['in at 2', 'in at 2', 'undefined at 4', 'after at 6'],
    ],
    [
      'const f = (x) => {\n  return x;\n};\nf(\n  1); call(2);\ncall(f(3)); call(4);',
      ['2 at 5', '3 at 6', '4 at 6'],
    ],
    ['const f = () => {\n  return { g: call };\n};\nf().g("x"); f().g("y");', ['x at 4', 'y at 4']],
    [
      'const f = () => {\n  return [1, 2];\n};\nfor (const x of f())\n  call(x);',
      ['1 at 5', '2 at 5'],
    ],
    ['const f = (x) => {\n  return x;\n};\nif (f(0)) call(1);\nelse call(2);', ['2 at 5']],
    ['const f = (x) => {\n  return x;\n};\ncall(...[f(1)], call(2));', ['2 at 4', '1 at 4']],
    ['const f = (x) => {\n  return x;\n};\ncall((f(1), f(2)));', ['2 at 4']],
    // What is not asked ends the whole chain.
    ['let a;\na?.f().g(); a?.f().g; a?.f(1).h.g(call(1)); call(2);', ['2 at 2']],
    [
      'const f = () => {\n  return { g: () => call(3) };\n};\nf()?.g().h; f()?.["g"]?.(); call(4);',
      ['3 at 2', '3 at 2', '4 at 4'],
    ],
  ])('%j', (text, expected) => {
    expect(marksAt(text)).toEqual(expected);
  });
});

/** Small expressions over x, f and o, some with side effects. */
const { expression } = fc.letrec<{ expression: string }>((tie) => {
  const e = tie('expression');
  return {
    expression: fc.oneof(
      { maxDepth: 5, depthIdentifier: 'expression' },
      fc.constantFrom('1', 'x', 'o.a', '"s"', 'x++', 'o.n'),
      fc.tuple(e, e).map(([a, b]) => `(${a} + ${b})`),
      fc.tuple(e, e).map(([a, b]) => `f(${a}, ${b})`),
      fc.tuple(e, e).map(([a, b]) => `o.m(${a}\n, ${b})`),
      e.map((a) => `[${a}, ...[${a}]].map((y) => f(y)).join()`),
      fc.tuple(e, e, e).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
      fc.tuple(e, e).map(([a, b]) => `(${a}, ${b})`),
      e.map((a) => `o?.m(${a})`),
      e.map((a) => `new P(${a}).v`),
      e.map((a) => `((y) => { x = y; return f(y); })(${a})`),
      e.map((a) => `f(...[${a}])`),
      e.map((a) => `\`\${${a}}\``),
      fc.constant('new P().v'),
      fc.constant('o.m()'),
      fc.constant('f()'),
    ),
  };
});

const statement = fc.oneof(
  expression.map((a) => `out.push(${a});`),
  expression.map((a) => `if (${a}) out.push(1); else out.push(${a});`),
  expression.map((a) => `for (let i = 0; i < 2; i++) out.push(${a});`),
  expression.map((a) => `for (const y of [${a}, 2]) { if (y === 2) continue; out.push(y); }`),
  expression.map(
    (a) =>
      `try { out.push(${a}); throw new Error('e'); } catch (error) { out.push(error.message); } finally { x++; }`,
  ),
  expression.map((a) => `try { throw { m: ${a} }; } catch ({ m }) { out.push(m); }`),
  expression.map(
    (a) => `switch (${a}) { case 1: out.push('one'); break; default: out.push(${a}); }`,
  ),
  expression.map((a) => `outer: for (;;) { for (;;) { out.push(${a}); break outer; } }`),
  expression.map((a) => `const { v = f(${a}) } = {}; out.push(v);`).map((text) => `{ ${text} }`),
  expression
    .map((a) => `let w = 0; do w++; while (f(w) && w < 3 && !${a}); out.push(w);`)
    .map((text) => `{ ${text} }`),
);

test('marked programs do what unmarked ones do', () => {
  const before = `let x = 1; const out = []; const f = (...a) => { out.push(a.join()); return a[0]; };
    class P { constructor(v) { this.v = v; } } const o = { a: 2, get n() { return x; }, m(...a) { out.push('m' + a.join()); return this.a; } };`;
  const $ = {
    recorder: { place: 0 },
    at: (_place: number, value: unknown) => value,
    tick: () => undefined,
    spin: () => undefined,
    caught: () => undefined,
  };
  const outcome = (text: string) => {
    const body = new Function(
      '$',
      '$r',
      `"use strict";${before}${text}; return JSON.stringify([out, x]);`,
    );
    try {
      return body($, $.recorder);
    } catch (error) {
      return String(error);
    }
  };
  fc.assert(
    fc.property(fc.array(statement, { minLength: 1, maxLength: 4 }), (statements) => {
      const text = statements.join('\n');
      expect(outcome(instrumented(text))).toEqual(outcome(text));
    }),
    { numRuns: 400 },
  );
});
