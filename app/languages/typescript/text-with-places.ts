/** Text of a program, and where in the cells each of its lines comes from. */
import type { Place, ProgramText } from '../../../workers/kernel/interface';

/** Text that grows by statements and remembers where each of its lines comes from. */
export class TextWithPlaces {
  readonly #lines: string[];
  readonly #places: (Place | null)[] = [null];

  constructor(header: string) {
    this.#lines = [header];
  }

  add(text: string, cell: number, firstLine: number): void {
    for (const [index, line] of text.split('\n').entries()) {
      this.#lines.push(line);
      this.#places.push((cell << 16) | (firstLine + index));
    }
  }

  /** To the end of the last line. */
  append(text: string): void {
    const last = this.#lines.length - 1;
    this.#lines[last] = `${this.#lines[last] ?? ''};${text}`;
  }

  done(): ProgramText {
    return { text: this.#lines.join('\n'), places: this.#places };
  }
}
