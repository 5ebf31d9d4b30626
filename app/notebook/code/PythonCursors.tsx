import { useEffect, useRef } from 'react';
import type { LessonCell } from '../../lessons/lesson';
import { currentPairs } from '../../lessons/line-correspondence';
import { type CursorChips, onCursors } from '../../store/cursor-feed';
import { useSession } from '../../store/session';
import { chipsElement } from './cursor-chips';
import './PythonCursors.css';

/** Chips over the Python text, at the lines that say what the threads' lines say. Stands beside the text, in the same place. */
export function PythonCursors({ cell }: { readonly cell: LessonCell }) {
  const layer = useRef<HTMLDivElement>(null);
  useEffect(() => onCursors(cell.id, (lines) => draw(layer.current, cell, lines)), [cell]);
  return <div className="PythonCursors" ref={layer} aria-hidden="true" />;
}

function draw(layer: HTMLElement | null, cell: LessonCell, lines: readonly CursorChips[]): void {
  if (layer === null) return;
  const text = useSession.getState().cells[cell.id]?.text ?? cell.typescript;
  const pairs = currentPairs(cell.typescript, text, cell.matchedLines);
  const marks = lines.flatMap(({ line, chips }) => {
    const python = pairs.find(([typescript]) => typescript === line)?.[1];
    const place = layer.parentElement?.querySelector<HTMLElement>(`[data-line="${python}"]`);
    if (!place) return [];
    const mark = chipsElement(chips);
    mark.style.top = `${place.offsetTop}px`;
    return [mark];
  });
  layer.replaceChildren(...marks);
}
