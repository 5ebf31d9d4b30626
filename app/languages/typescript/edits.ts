/** Changes to a text, collected by position and made at once. Lines keep their numbers as long as edits keep theirs. */
const CLOSES = -1;
const BEFORE = 1;
const OPENS = 2;
const REPLACES = 3;

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Where edits meet: what closes comes first, then what stands before, what opens around the rest, and the rest. */
  readonly side: typeof CLOSES | typeof BEFORE | typeof OPENS | typeof REPLACES;
  /** The stretch that brackets enclose or belong to, of which this edit is one end. */
  readonly around?: { readonly start: number; readonly end: number };
}

export class Edits {
  readonly #edits: Edit[] = [];
  readonly #keyed = new Set<number>();

  /** Inserts before what stands at `at`; several at one place come out in the order they were made. */
  before(at: number, text: string): void {
    this.#edits.push({ start: at, end: at, text, side: BEFORE });
  }

  /** What stands at `at` is a value alone: in `{ a }` it is the key as well. Whoever comes first says which key that becomes. */
  key(at: number, key: string): void {
    if (!this.#keyed.has(at)) this.before(at, `${key}:`);
    this.#keyed.add(at);
  }

  /**
   * Puts a stretch in brackets. Where several begin or end at one place, the longest is the outermost; of equal ones the
   * one made last.
   * @param around what the brackets belong to, where that is more: with less than it they are left out
   */
  around(start: number, end: number, open: string, close: string, around = { start, end }): void {
    this.#edits.push({ start, end: start, text: open, side: OPENS, around });
    this.#edits.push({ start: end, end, text: close, side: CLOSES, around });
  }

  /** Inserts after what ends at `at`; at one place the one made last comes out first. */
  after(at: number, text: string): void {
    this.#edits.push({ start: at, end: at, text, side: CLOSES });
  }

  /** Empties a stretch, keeping its line breaks. */
  blank(start: number, end: number, source: string): void {
    const text = '\n'.repeat(source.slice(start, end).split('\n').length - 1);
    this.#edits.push({ start, end, text, side: REPLACES });
  }

  replace(start: number, end: number, text: string): void {
    this.#edits.push({ start, end, text, side: REPLACES });
  }

  /** `source` from `start` to `end` with the edits that lie in it. Edits inside a replaced stretch are lost. */
  apply(source: string, start: number, end: number): string {
    const inOrder = this.#edits
      .map((edit, made) => ({ ...edit, made }))
      .filter(({ around, ...edit }) => {
        const whole = around ?? edit;
        return whole.start >= start && whole.end <= end;
      })
      .sort((a, b) => a.start - b.start || a.side - b.side || byNesting(a, b));
    let out = '';
    let at = start;
    for (const edit of inOrder) {
      if (edit.start < at) continue;
      out += source.slice(at, edit.start) + edit.text;
      at = edit.end;
    }
    return out + source.slice(at, end);
  }
}

type Made = Edit & { readonly made: number };

/** Edits of one side at one place. */
function byNesting(a: Made, b: Made): number {
  switch (a.side) {
    case OPENS:
      return lengthOf(b) - lengthOf(a) || b.made - a.made;
    case CLOSES:
      // Brackets of equal stretches close the other way round than they open; what only stands after comes last.
      if (a.around && b.around) return lengthOf(a) - lengthOf(b) || a.made - b.made;
      return a.around || b.around ? (a.around ? -1 : 1) : b.made - a.made;
    case BEFORE:
      return a.made - b.made;
    case REPLACES:
      return a.made - b.made;
    default:
      return a.side satisfies never;
  }
}

function lengthOf({ around }: Edit): number {
  return around ? around.end - around.start : 0;
}
