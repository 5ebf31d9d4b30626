/** The engine brings its errors with it, in English, as Python does; below them stands what they say in the page's language. */
import { format } from './catalogue';
import { inFolder } from './partition';
import { writtenIn } from './writing';

type Says = Readonly<Record<string, string>>;

const folders = import.meta.glob<Says>(['./*/engine-says.ts', '!./en/*'], { import: 'engineSays' });
const none: Says = {};
const says: Says = (await inFolder(folders, writtenIn())?.().catch(() => none)) ?? none;

/** null where nothing is to be said beside it: in English, and of what is not known. */
export function saidOf(message: string): string | null {
  for (const [english, own] of Object.entries(says)) {
    const found = patternOf(english).exec(message);
    if (found) return format(own, found.groups ?? {});
  }
  return null;
}

/** @param english with `{names}` for what may be anything */
export function patternOf(english: string): RegExp {
  const literal = english
    .split(/(\{\w+\})/)
    .map((part) =>
      /^\{\w+\}$/.test(part)
        ? `(?<${part.slice(1, -1)}>.+)`
        : part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'),
    );
  return new RegExp(`^${literal.join('')}$`, 's');
}
