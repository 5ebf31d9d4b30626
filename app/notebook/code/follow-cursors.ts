/** Keeps the lines where threads stand in sight of the box that scrolls the code. The page itself is not moved. */
import type { CursorChips } from '../../store/cursor-feed';
import type { LineBox } from './cursor-layer';

/** Pixels kept free above and below. */
const MARGIN = 26;

export class CursorFollower {
  #before: readonly number[] = [];

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
    const all = this.#span(now);
    const wanted = all && all.bottom - all.top <= box.clientHeight ? all : this.#span(news);
    if (wanted === null) return;
    const { scrollTop, clientHeight } = box;
    if (wanted.top < scrollTop) box.scrollTop = wanted.top;
    else if (wanted.bottom > scrollTop + clientHeight)
      box.scrollTop = Math.min(wanted.top, wanted.bottom - clientHeight);
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
