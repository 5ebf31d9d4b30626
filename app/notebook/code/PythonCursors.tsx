import { useEffect, useRef } from 'react';
import type { LessonCell } from '../../lessons/lesson';
import { currentPairs } from '../../lessons/line-correspondence';
import { type CursorChips, onCursors } from '../../store/cursor-feed';
import { useSession } from '../../store/session';
import { CursorLayer, type LineBox } from './cursor-layer';

/** Chips over the Python text, at the lines that say what the threads' lines say. Stands beside the text, in the same place. */
export function PythonCursors({ cell }: { readonly cell: LessonCell }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = place;
    const text = current?.parentElement;
    return current && text ? showIn(current, text, cell) : undefined;
  }, [cell]);
  return <div ref={place} />;
}

function showIn(place: HTMLElement, text: HTMLElement, cell: LessonCell): () => void {
  const boxes = new Map<number, LineBox>();
  const layer = new CursorLayer((line) => boxes.get(line) ?? null);
  place.append(layer.element);
  // Measured when the text gets another size, and not while threads move.
  const sizes = new ResizeObserver(() => {
    boxes.clear();
    for (const line of text.querySelectorAll<HTMLElement>('[data-line]'))
      boxes.set(Number(line.dataset.line), boxOf(line));
    layer.place();
  });
  sizes.observe(text);
  const end = onCursors(cell.id, (lines) => layer.show(inPython(cell, lines)));
  return () => {
    end();
    sizes.disconnect();
    layer.element.remove();
  };
}

function boxOf(line: HTMLElement): LineBox {
  const words = document.createRange();
  words.selectNodeContents(line);
  const rows = new Set([...words.getClientRects()].map(({ bottom }) => Math.round(bottom)));
  const end = words.getBoundingClientRect().right - line.getBoundingClientRect().left;
  return {
    top: line.offsetTop,
    height: line.offsetHeight,
    textEnd: rows.size > 1 ? null : end,
  };
}

function inPython(cell: LessonCell, lines: readonly CursorChips[]): CursorChips[] {
  if (lines.length === 0) return [];
  const text = useSession.getState().cells[cell.id]?.text ?? cell.typescript;
  const pairs = currentPairs(cell.typescript, text, cell.matchedLines);
  const shown = new Map<number, CursorChips>();
  for (const { line, chips } of lines) {
    const python = pairs.find(([typescript]) => typescript === line)?.[1];
    if (python === undefined) continue;
    // One line of Python may say what several lines say.
    shown.set(python, { line: python, chips: [...(shown.get(python)?.chips ?? []), ...chips] });
  }
  return [...shown.values()];
}
