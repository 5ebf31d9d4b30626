/** `kwargs` of a thread: bound to the target's parameters by their names, since JavaScript has no keyword arguments. */
import { type Options, told } from './call-options';

/**
 * The whole list of arguments. Throws TypeError where a name is no parameter, is given twice, or the target's
 * parameters have no names that could be read.
 */
export function withKeywords(
  target: unknown,
  args: readonly unknown[],
  kwargs: Options,
): readonly unknown[] {
  const names = Object.keys(kwargs);
  if (names.length === 0) return args;
  const called = typeof target === 'function' ? target.name || 'the target' : 'the target';
  const parameters = typeof target === 'function' ? parametersOf(target) : null;
  if (parameters === null) {
    throw new TypeError(
      `kwargs: the parameters of ${called} have no plain names (${told(target)}); give its arguments in args`,
    );
  }
  const all = Array.from(args);
  const byPlace = all.length;
  for (const name of names) {
    const at = parameters.indexOf(name);
    if (at < 0) throw new TypeError(`${called}() got an unexpected keyword argument '${name}'`);
    if (at < byPlace) throw new TypeError(`${called}() got multiple values for argument '${name}'`);
    all[at] = kwargs[name];
  }
  // What is not given is undefined, and takes its default.
  return Array.from(all);
}

/** Null when one of them is taken apart or gathers the rest. */
function parametersOf(target: object): string[] | null {
  const text = Function.prototype.toString.call(target);
  const list = text.match(/^(?:function\b[^(]*|[\w$]+\s*)?\(/);
  if (list === null) {
    const alone = text.match(/^([\w$]+)\s*=>/);
    return alone?.[1] === undefined ? null : [alone[1]];
  }
  const parts: string[] = [''];
  let depth = 0;
  for (let i = list[0].length; i < text.length; i++) {
    const letter = text[i] ?? '';
    if (depth === 0 && letter === ')') break;
    if ('([{'.includes(letter)) depth++;
    if (')]}'.includes(letter)) depth--;
    if (depth === 0 && letter === ',') parts.push('');
    else parts[parts.length - 1] += letter;
  }
  const names = parts.map((part) => part.trim()).filter((part) => part !== '');
  const plain = names.map((part) => part.match(/^([\w$]+)\s*(?:=[\s\S]*)?$/)?.[1]);
  return plain.every((name) => name !== undefined) ? plain : null;
}
