/** Keeps the lines where threads stand in sight of the box that scrolls the code. The page itself is not moved. */
import type { CursorChips } from '../../store/cursor-feed';
import type { LineBox } from './cursor-layer';

/** Pixels kept free above and below. */
const MARGIN = 26;

export class CursorFollower {
  #before: readonly number[] = [];
  /** Where it has left the box; what stands elsewhere was scrolled there by the reader. */
  #left = 0;

  /** @param boxOf of a 1-based line, from the scrolled content's top */
  constructor(
    private readonly scroller: () => HTMLElement | null,
    private readonly boxOf: (line: number) => LineBox | null,
  ) {}

  follow(lines: readonly CursorChips[]): void {
    const now = lines.map(({ line }) => line);
    const news = now.filter((line) => !this.#before.includes(line));
    const same = news.length === 0 && now.length === this.#before.length;
    this.#before = now;
    const box = this.scroller();
    // Whoever types looks elsewhere.
    if (same || now.length === 0 || box === null || box.contains(document.activeElement)) return;
    this.#show(box, news);
  }

  /** To be called when lines have got other boxes: some had only been guessed. */
  again(): void {
    const box = this.scroller();
    if (this.#before.length > 0 && box !== null && box.scrollTop === this.#left)
      this.#show(box, this.#before);
  }

  /** All threads if they are seen together; if they are not, those that have come. */
  #show(box: HTMLElement, news: readonly number[]): void {
    const all = this.#span(this.#before);
    const wanted = all && all.bottom - all.top <= box.clientHeight ? all : this.#span(news);
    if (wanted === null) return;
    const { scrollTop, clientHeight } = box;
    if (wanted.top < scrollTop) box.scrollTop = wanted.top;
    else if (wanted.bottom > scrollTop + clientHeight)
      box.scrollTop = Math.min(wanted.top, wanted.bottom - clientHeight);
    this.#left = box.scrollTop;
  }

  #span(lines: readonly number[]): { readonly top: number; readonly bottom: number } | null {
    const boxes = lines.flatMap((line) => this.boxOf(line) ?? []);
    const [first] = boxes;
    if (first === undefined) return null;
    let { top, height } = first;
    let bottom = top + height;
    for (const box of boxes) {
      top = Math.min(top, box.top);
      bottom = Math.max(bottom, box.top + box.height);
    }
    return { top: top - MARGIN, bottom: bottom + MARGIN };
  }
}
