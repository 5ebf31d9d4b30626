/** Changes to a text, collected by position and made at once. Lines keep their numbers as long as edits keep theirs. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Where two insertions meet: closing ones first (-1), opening ones last (1). */
  readonly side: -1 | 1;
}

export class Edits {
  readonly #edits: Edit[] = [];

  /** Inserts before what stands at `at`; several at one place come out in the order they were made. */
  before(at: number, text: string): void {
    this.#edits.push({ start: at, end: at, text, side: 1 });
  }

  /** Inserts after what ends at `at`; several at one place come out in reverse order, as brackets close. */
  after(at: number, text: string): void {
    this.#edits.push({ start: at, end: at, text, side: -1 });
  }

  /** Empties a stretch, keeping its line breaks. */
  blank(start: number, end: number, source: string): void {
    const text = '\n'.repeat(source.slice(start, end).split('\n').length - 1);
    this.#edits.push({ start, end, text, side: 1 });
  }

  replace(start: number, end: number, text: string): void {
    this.#edits.push({ start, end, text, side: 1 });
  }

  /** `source` from `start` to `end` with the edits that lie in it. Edits inside a replaced stretch are lost. */
  apply(source: string, start: number, end: number): string {
    const inOrder = this.#edits
      .map((edit, made) => ({ ...edit, made }))
      .filter((edit) => edit.start >= start && edit.end <= end)
      .sort((a, b) => a.start - b.start || a.side - b.side || (a.made - b.made) * a.side);
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
