/** Where threads stand in one editor: tint, flag and name of each, in sight together as far as there is room. */
import type { EditorView, ViewUpdate } from '@codemirror/view';
import type { CursorChips } from '../../store/cursor-feed';
import { CursorLayer, type LineBox } from './cursor-layer';
import { LineFolder } from './fold-lines';
import { CursorFollower } from './follow-cursors';

/** Pixels left of a line's first letter, as Code.css has them. */
const GUTTER = 58;

export class Standing {
  readonly #layer: CursorLayer;
  readonly #folder: LineFolder;
  readonly #follower: CursorFollower;
  readonly #sizes: ResizeObserver;
  #now: readonly CursorChips[] = [];

  constructor(view: EditorView) {
    const place = () => view.dom.closest<HTMLElement>('[data-part="code"]');
    const box = (line: number) => boxOf(view, line);
    this.#layer = new CursorLayer(box);
    this.#folder = new LineFolder(view, place);
    this.#follower = new CursorFollower(place, box);
    view.scrollDOM.append(this.#layer.element);
    // The place gets lower when a row for threads in other cells comes under it.
    this.#sizes = new ResizeObserver(() => {
      this.#folder.follow(this.#now);
      this.#follower.again();
    });
    const shown = place();
    if (shown) this.#sizes.observe(shown);
  }

  show(cursors: readonly CursorChips[]): void {
    this.#now = cursors;
    this.#folder.follow(cursors);
    this.#layer.show(cursors);
    this.#follower.follow(cursors);
  }

  /** To be called with every update of the editor. */
  updated({ docChanged, geometryChanged }: ViewUpdate): void {
    if (!docChanged && !geometryChanged) return;
    this.#layer.place();
    if (!docChanged) this.#follower.again();
  }

  destroy(): void {
    this.#sizes.disconnect();
  }
}

/** From the heights that the editor has measured already. */
function boxOf(view: EditorView, line: number): LineBox | null {
  if (line < 1 || line > view.state.doc.lines) return null;
  const { top, height } = view.lineBlockAt(view.state.doc.line(line).from);
  // It measures on the screen; the layer lies inside whatever is scaled as a whole.
  return {
    top: (top + view.documentPadding.top) / view.scaleY,
    height: height / view.scaleY,
    textEnd: textEnd(view, line, height),
  };
}

/** A line of one row ends after its letters, which are all as wide; where a longer one ends only the browser knows. */
function textEnd(view: EditorView, line: number, height: number): number | null {
  if (height > view.defaultLineHeight * 1.5) return null;
  const { length } = view.state.doc.line(line);
  return GUTTER + length * view.defaultCharacterWidth;
}
