import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { t } from '../messages/catalogue';
import { moved } from '../model/predict-order';

interface PredictOrderProps {
  readonly lines: readonly string[];
  readonly onAnswer: (lines: readonly string[]) => void;
  readonly children: ReactNode;
}

/** Lines to be put in order: dragged, or moved by their buttons or the arrow keys. */
export function PredictOrder({ lines: given, onAnswer, children }: PredictOrderProps) {
  const [lines, setLines] = useState(given);
  const [said, say] = useState('');
  const [dragged, setDragged] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);

  const move = (line: string, to: number) => {
    const from = lines.indexOf(line);
    const next = moved(lines, from, to);
    const place = next.indexOf(line);
    if (place === from) return;
    setLines(next);
    say(t('predict.order.moved', { line, place: place + 1, count: lines.length }));
  };
  const drag = (line: string, { clientY }: PointerEvent) => {
    if (dragged !== line) return;
    // Half of the neighbour has to be passed, or lines of different heights would dance.
    const middles = [...(list.current?.children ?? [])].map((row) => {
      const { top, height } = row.getBoundingClientRect();
      return top + height / 2;
    });
    const others = middles.filter((_, i) => lines[i] !== line);
    move(line, others.filter((middle) => middle < clientY).length);
  };
  return (
    <>
      <p className="Predict-question">{t('predict.order.question')}</p>
      <ol className="PredictOrder" ref={list} aria-label={t('predict.order.list')}>
        {lines.map((line, place) => (
          <li
            key={line}
            className={`PredictOrder-line${line === dragged ? ' PredictOrder-line--dragged' : ''}`}
            onPointerDown={(event) => {
              if (event.button !== 0 || !mayDrag(event)) return;
              event.currentTarget.setPointerCapture(event.pointerId);
              setDragged(line);
            }}
            onPointerMove={(event) => drag(line, event)}
            onPointerUp={() => setDragged(null)}
            onPointerCancel={() => setDragged(null)}
          >
            <span className="PredictOrder-grip" aria-hidden="true">
              ⠿
            </span>
            <code className="PredictOrder-text">{line}</code>
            <MoveButton
              line={line}
              to="up"
              end={place === 0}
              onMove={() => move(line, place - 1)}
            />
            <MoveButton
              line={line}
              to="down"
              end={place === lines.length - 1}
              onMove={() => move(line, place + 1)}
            />
          </li>
        ))}
      </ol>
      <p className="Predict-help">{t('predict.order.help')}</p>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <div className="Predict-actions">
        <button className="Button" type="button" onClick={() => onAnswer(lines)}>
          {t('predict.commit')}
        </button>
        {children}
      </div>
    </>
  );
}

/** A mouse takes a line anywhere; a finger by its grip, so that the page can still be scrolled. */
function mayDrag({ target, pointerType }: PointerEvent): boolean {
  if (!(target instanceof Element) || target.closest('button')) return false;
  return pointerType === 'mouse' || target.closest('.PredictOrder-grip') !== null;
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
      className="PredictOrder-move"
      type="button"
      aria-label={t(`predict.order.${to}`, { line })}
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
