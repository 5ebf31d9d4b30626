import { type PointerEvent, useRef, useState } from 'react';
import { t } from '../messages/catalogue';
import { type Line, linesOf, moved } from '../model/orders';
import './OrdersLines.css';

interface Props {
  readonly lines: readonly string[];
  /** Lines that stand the wrong way round. */
  readonly wrong: readonly Line[];
  readonly onMove: (lines: readonly string[]) => void;
}

/** Lines that can be dragged, or moved by their buttons, into another order. */
export function OrdersLines({ lines: given, wrong, onMove }: Props) {
  const [lines, setLines] = useState(() => linesOf(given));
  const [dragged, setDragged] = useState<Line | null>(null);
  const [said, say] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const isSame = (a: Line | null, b: Line) => a?.text === b.text && a.nth === b.nth;

  const move = (line: Line, to: number) => {
    const from = lines.findIndex((each) => isSame(each, line));
    const next = moved(lines, from, to);
    const place = next.findIndex((each) => isSame(each, line));
    if (place === from) return;
    setLines(next);
    onMove(next.map(({ text }) => text));
    say(t('schedule.ask.moved', { line: line.text, place: place + 1, count: next.length }));
  };
  const drag = ({ clientY }: PointerEvent) => {
    if (dragged === null) return;
    // Half of a neighbour has to be passed, or lines of different heights would dance.
    const middles = [...(list.current?.children ?? [])].flatMap((row, i) => {
      const { top, height } = row.getBoundingClientRect();
      const line = lines[i];
      return line === undefined || isSame(dragged, line) ? [] : [top + height / 2];
    });
    move(dragged, middles.filter((middle) => middle < clientY).length);
  };
  return (
    <>
      <ol
        className="OrdersLines"
        ref={list}
        aria-label={t('schedule.ask.list')}
        onPointerMove={drag}
        onPointerUp={() => setDragged(null)}
        onPointerCancel={() => setDragged(null)}
      >
        {lines.map((line, place) => (
          <li
            key={`${line.nth} ${line.text}`}
            className={`OrdersLines-line${isSame(dragged, line) ? ' OrdersLines-line--dragged' : ''}${wrong.some((each) => isSame(each, line)) ? ' OrdersLines-line--wrong' : ''}`}
            onPointerDown={(event) => {
              const onButton = event.target instanceof Element && event.target.closest('button');
              if (event.button !== 0 || onButton) return;
              list.current?.setPointerCapture(event.pointerId);
              setDragged(line);
            }}
          >
            <span className="OrdersLines-grip" aria-hidden="true">
              ⠿
            </span>
            <code className="OrdersLines-text">
              {line.text === '' ? t('schedule.orders.blank') : line.text}
            </code>
            <button
              className="OrdersLines-move"
              type="button"
              aria-label={t('schedule.ask.up', { line: line.text })}
              aria-disabled={place === 0}
              onClick={(event) => {
                move(line, place - 1);
                keepFocus(event.currentTarget);
              }}
            >
              ↑
            </button>
            <button
              className="OrdersLines-move"
              type="button"
              aria-label={t('schedule.ask.down', { line: line.text })}
              aria-disabled={place === lines.length - 1}
              onClick={(event) => {
                move(line, place + 1);
                keepFocus(event.currentTarget);
              }}
            >
              ↓
            </button>
          </li>
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}

/** A row that changes places is taken out of the page and put in again: the browser forgets where the focus was. */
function keepFocus(button: HTMLButtonElement): void {
  queueMicrotask(() => button.focus());
}
