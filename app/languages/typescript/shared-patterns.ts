/**
 * Patterns that ask an object for its length, or for all its keys: parameters, patterns in patterns and in loops. Nobody can
 * ask the engine for what they take apart before they do; so they ask for keys that everything has (workers/data/symbols.ts):
 *
 *   ({ length })        ({ [$.LENGTH]:length })
 *   ({ a, ...rest })    ({ a, [$.rest("a")]:rest=$.noRest() })
 */
import type { AnyNode, ObjectPattern, Pattern, Property } from 'acorn';
import type { Edits } from './edits';

/**
 * A declaration or an assignment, whose value can be opened first: a pattern with all that is left, or with a shared variable
 * of the name `length`, which is called otherwise there.
 */
export function takesApart(pattern: Pattern | AnyNode, lengthIsShared: boolean): boolean {
  return (
    pattern.type === 'ObjectPattern' &&
    pattern.properties.some(
      (each) =>
        each.type === 'RestElement' ||
        (lengthIsShared && each.shorthand && nameOf(each) === 'length'),
    )
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
    if (each.shorthand) edits.before(each.start, '[$.LENGTH]:');
    else edits.replace(each.key.start, each.key.end, '[$.LENGTH]');
  }
}

function nameOf({
  key,
  computed,
}: Property | { key: AnyNode; computed: boolean }): string | undefined {
  if (computed) return undefined;
  if (key.type === 'Identifier') return key.name;
  return key.type === 'Literal' ? String(key.value) : undefined;
}
