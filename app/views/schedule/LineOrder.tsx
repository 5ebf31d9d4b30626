import { type KeyboardEvent, type PointerEvent, useCallback, useRef, useState } from 'react';
import { t } from '../../messages/catalogue';
import { type Line, linesOf, moved } from '../../model/orders/lines';
import './LineOrder.css';
import { useRoving } from '../shared/use-roving';

interface Props {
  /** As they stand at first; the list itself keeps how they stand since. */
  readonly lines: readonly string[];
  readonly label: string;
  /** Lines that stand the wrong way round. */
  readonly wrong?: readonly Line[];
  readonly onMove: (lines: readonly string[]) => void;
}

/** Lines that are put in order: dragged, or moved by their buttons or the arrow keys. Every move is said. */
export function LineOrder({ lines: given, label, wrong = [], onMove }: Props) {
  const [lines, setLines] = useState(() => linesOf(given));
  const [dragged, setDragged] = useState<Line | null>(null);
  const [said, say] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const rove = useRoving<HTMLOListElement>('across');
  const place = useCallback(
    (element: HTMLOListElement | null) => {
      list.current = element;
      return rove(element);
    },
    [rove],
  );

  const move = (line: Line, to: number) => {
    const next = moved(
      lines,
      lines.findIndex((each) => isSame(each, line)),
      to,
    );
    const place = next.findIndex((each) => isSame(each, line));
    if (isSame(lines[place] ?? null, line)) return;
    setLines(next);
    onMove(next.map(({ text }) => text));
    say(t('schedule.line.moved', { line: line.text, place: place + 1, count: next.length }));
  };
  const drag = ({ clientY }: PointerEvent) => {
    if (dragged === null) return;
    // Half of a neighbour has to be passed, or lines of different heights would dance.
    const middles = [...(list.current?.children ?? [])].flatMap((row, i) => {
      const { top, height } = row.getBoundingClientRect();
      return isSame(dragged, lines[i] ?? dragged) ? [] : [top + height / 2];
    });
    move(dragged, middles.filter((middle) => middle < clientY).length);
  };
  return (
    <>
      <ol
        className="LineOrder"
        ref={place}
        aria-label={label}
        onPointerMove={drag}
        onPointerUp={() => setDragged(null)}
        onPointerCancel={() => setDragged(null)}
      >
        {lines.map((line, place) => (
          <li
            key={`${line.nth} ${line.text}`}
            className={classOf(
              isSame(dragged, line),
              wrong.some((each) => isSame(each, line)),
            )}
            onPointerDown={(event) => {
              if (event.button !== 0 || !mayDrag(event)) return;
              // The list, not the row: a row that changes places is taken out of the page for a moment.
              list.current?.setPointerCapture(event.pointerId);
              setDragged(line);
            }}
          >
            <span className="LineOrder-grip" aria-hidden="true">
              ⠿
            </span>
            <code className="LineOrder-text">
              {line.text === '' ? t('schedule.orders.blank') : line.text}
            </code>
            <MoveButton
              line={line.text}
              to="up"
              end={place === 0}
              onMove={() => move(line, place - 1)}
            />
            <MoveButton
              line={line.text}
              to="down"
              end={place === lines.length - 1}
              onMove={() => move(line, place + 1)}
            />
          </li>
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}

function isSame(a: Line | null, b: Line): boolean {
  return a?.text === b.text && a.nth === b.nth;
}

function classOf(dragged: boolean, wrong: boolean): string {
  return [
    'LineOrder-line',
    ...(dragged ? ['LineOrder-line--dragged'] : []),
    ...(wrong ? ['LineOrder-line--wrong'] : []),
  ].join(' ');
}

/** A mouse takes a line anywhere; a finger by its grip, so that the page can still be scrolled. */
function mayDrag({ target, pointerType }: PointerEvent): boolean {
  if (!(target instanceof Element) || target.closest('button')) return false;
  return pointerType === 'mouse' || target.closest('.LineOrder-grip') !== null;
}

interface MoveButtonProps {
  readonly line: string;
  readonly to: 'up' | 'down';
  /** The line cannot go further that way. */
  readonly end: boolean;
  readonly onMove: () => void;
}

function MoveButton({ line, to, end, onMove }: MoveButtonProps) {
  return (
    <button
      className="LineOrder-move"
      type="button"
      aria-label={t(`schedule.line.${to}`, { line })}
      aria-disabled={end}
      onClick={(event) => {
        onMove();
        keepFocus(event.currentTarget);
      }}
      onKeyDown={moveFocus}
    >
      {to === 'up' ? '↑' : '↓'}
    </button>
  );
}

/** A row that changes places is taken out of the page and put in again: the browser forgets where the focus was. */
function keepFocus(button: HTMLButtonElement): void {
  queueMicrotask(() => button.focus());
}

/** Arrow keys press the button of their direction in the same row. */
function moveFocus(event: KeyboardEvent<HTMLButtonElement>): void {
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
  event.preventDefault();
  const row = event.currentTarget.closest('li');
  const buttons = row?.querySelectorAll('button');
  const button = buttons?.[event.key === 'ArrowUp' ? 0 : 1];
  button?.focus();
  button?.click();
}
