/** Changes to a text, collected by position and made at once. Lines keep their numbers as long as edits keep theirs. */
const CLOSES = -1;
const BEFORE = 1;
const OPENS = 2;

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Where insertions meet: what closes comes first, then what stands before, then what opens around the rest. */
  readonly side: typeof CLOSES | typeof BEFORE | typeof OPENS;
}

export class Edits {
  readonly #edits: Edit[] = [];

  /** Inserts before what stands at `at`; several at one place come out in the order they were made. */
  before(at: number, text: string): void {
    this.#edits.push({ start: at, end: at, text, side: BEFORE });
  }

  /**
   * Puts a stretch in brackets. Where several begin or end at one place, the one made last is the outermost: children
   * come before their parents.
   */
  around(start: number, end: number, open: string, close: string): void {
    this.#edits.push({ start, end: start, text: open, side: OPENS });
    this.#edits.push({ start: end, end, text: close, side: CLOSES });
  }

  /** Inserts after what ends at `at`; at one place the one made last comes out first. */
  after(at: number, text: string): void {
    this.#edits.push({ start: at, end: at, text, side: CLOSES });
  }

  /** Empties a stretch, keeping its line breaks. */
  blank(start: number, end: number, source: string): void {
    const text = '\n'.repeat(source.slice(start, end).split('\n').length - 1);
    this.#edits.push({ start, end, text, side: BEFORE });
  }

  replace(start: number, end: number, text: string): void {
    this.#edits.push({ start, end, text, side: BEFORE });
  }

  /** `source` from `start` to `end` with the edits that lie in it. Edits inside a replaced stretch are lost. */
  apply(source: string, start: number, end: number): string {
    const inOrder = this.#edits
      .map((edit, made) => ({ ...edit, made }))
      .filter((edit) => edit.start >= start && edit.end <= end)
      .sort(
        (a, b) =>
          a.start - b.start ||
          a.side - b.side ||
          (a.side === BEFORE ? a.made - b.made : b.made - a.made),
      );
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
