/**
 * Where threads stand, drawn over a text: a tint under each line and chips at its right. A layer of the page's own,
 * beside what draws the text: threads move with every step, and an editor that was told of each would have to look
 * through itself, and at the selection, every frame. The list of threads says the same to screen readers.
 */
import type { CursorChip, CursorChips } from '../../store/cursor-feed';
import './cursor-layer.css';
import { chipClass } from './cursor-chips';

/** Pixels from the layer's top. */
export interface LineBox {
  readonly top: number;
  readonly height: number;
  /** Where its text ends, from the layer's left; null: nobody knows, for it is wrapped. */
  readonly textEnd: number | null;
}

/** Pixels between text, chips and the layer's end. */
const MARGIN = 20;
/** A letter of a chip at its widest, and what a chip takes besides. */
const CHAR = 7.6;
const CHIP = 20;

interface Row {
  readonly element: HTMLElement;
  readonly chips: HTMLElement;
  /** Pixels that the chips take, as far as can be told without looking. */
  wide: number;
  /** Its chips, and where it stands, as text: what has not changed is not written again. */
  said: string;
  placed: string;
}

export class CursorLayer {
  readonly element = document.createElement('div');
  #rows = new Map<number, Row>();
  #width = 0;
  /** Asked once for each new size: the rows are placed at every step. */
  readonly #sizes = new ResizeObserver(([entry]) => {
    this.#width = entry?.contentRect.width ?? 0;
    this.place();
  });

  /** @param boxOf of a 1-based line; null when the text has no such line. Asked at every step, so it must not read the layout */
  constructor(private readonly boxOf: (line: number) => LineBox | null) {
    this.#sizes.observe(this.element);
    this.element.className = 'CursorLayer';
    this.element.setAttribute('aria-hidden', 'true');
  }

  /** Replaces what was shown before. */
  show(lines: readonly CursorChips[]): void {
    const wanted = new Set(lines.map(({ line }) => line));
    const spare = [...this.#rows].filter(([line]) => !wanted.has(line));
    for (const { line, chips } of lines) {
      const row = this.#rows.get(line) ?? this.#rowFor(line, spare.pop());
      say(row, chips);
    }
    for (const [line, { element }] of spare) {
      element.remove();
      this.#rows.delete(line);
    }
    this.place();
  }

  /** To be called when lines have got other boxes. */
  place(): void {
    for (const [line, row] of this.#rows) {
      const box = this.boxOf(line);
      const room = box === null || box.textEnd === null ? 0 : this.#width - box.textEnd - MARGIN;
      // Over its own line's text a name would hide what it points at; the flag in the gutter stays.
      const named = row.wide <= room;
      const now = box === null ? 'nowhere' : `${box.top} ${box.height} ${named}`;
      if (now === row.placed) continue;
      row.placed = now;
      row.element.hidden = box === null;
      if (box === null) continue;
      // Not a transform: that would lift the tint over the text.
      row.element.style.top = `${box.top}px`;
      row.element.style.height = `${box.height}px`;
      row.chips.hidden = !named;
    }
  }

  /** A row that another line has no use for any more, or a new one. */
  #rowFor(line: number, spare: [number, Row] | undefined): Row {
    if (spare) this.#rows.delete(spare[0]);
    const row = spare?.[1] ?? this.#newRow();
    this.#rows.set(line, row);
    return row;
  }

  #newRow(): Row {
    const element = document.createElement('div');
    element.className = 'CursorLayer-row';
    const chips = document.createElement('span');
    chips.className = 'Cursor-chips';
    const flag = document.createElement('span');
    flag.className = 'CursorLayer-flag';
    element.append(flag, chips);
    this.element.append(element);
    return { element, chips, wide: 0, said: '', placed: '' };
  }
}

function say(row: Row, chips: readonly CursorChip[]): void {
  const said = JSON.stringify(chips);
  if (row.said === said) return;
  row.said = said;
  row.placed = '';
  row.wide = chips.reduce((sum, { text }) => sum + text.length * CHAR + CHIP, 0);
  const [first] = chips;
  row.element.dataset.colour = String(first?.colour ?? 0);
  row.element.dataset.standing = first?.standing ?? 'running';
  row.chips.replaceChildren();
  for (const chip of chips) row.chips.append(chipElement(chip));
}

function chipElement(chip: CursorChip): HTMLElement {
  const element = document.createElement('span');
  element.className = chipClass(chip);
  element.dataset.colour = String(chip.colour);
  element.textContent = chip.text;
  return element;
}
