/**
 * Patterns that ask an object for its length, or for all its keys: parameters, patterns in patterns and in loops. Nobody can
 * ask the engine for what they take apart before they do; so they ask for keys that everything has (workers/data/symbols.ts):
 *
 *   ({ length })        ({ [$.LENGTH]:length })
 *   ({ a, ...rest })    ({ a, [$.rest("a")]:rest=$.noRest() })
 */
import type { AnyNode, ObjectPattern, Pattern, Property } from 'acorn';
import type { Edits } from './edits';

/** A pattern with all that is left: in a declaration or an assignment its value can be opened first. */
export function takesApart(pattern: Pattern | AnyNode): boolean {
  return (
    pattern.type === 'ObjectPattern' &&
    pattern.properties.some(({ type }) => type === 'RestElement')
  );
}

/** @param opened what it takes apart is an object of the thread's own */
export function editPattern(edits: Edits, { properties }: ObjectPattern, opened: boolean): void {
  if (opened) return;
  const names: string[] = [];
  for (const each of properties) {
    if (each.type === 'RestElement') {
      // With names that only the run knows, and with targets that may be anything, the language answers.
      if (names.length < properties.length - 1 || each.argument.type !== 'Identifier') return;
      const key = `[$.rest(${names.map((name) => JSON.stringify(name)).join(',')})]:`;
      edits.replace(each.start, each.argument.start, key);
      edits.after(each.end, '=$.noRest()');
      return;
    }
    const name = nameOf(each);
    if (name !== undefined) names.push(name);
    if (name !== 'length') continue;
    if (each.shorthand) edits.key(each.start, '[$.LENGTH]');
    else edits.replace(each.key.start, each.key.end, each.computed ? '$.LENGTH' : '[$.LENGTH]');
  }
}

function nameOf({
  key,
  computed,
}: Property | { key: AnyNode; computed: boolean }): string | undefined {
  if (key.type === 'Literal') return String(key.value);
  return key.type === 'Identifier' && !computed ? key.name : undefined;
}
