import { memo, useState } from 'react';
import { t } from '../../messages/catalogue';
import { type ConsoleLine, linesBegun } from '../../model/console-lines';
import type { RunModel } from '../../model/run-model';
import type { LightOfLine } from '../../store/console-lights';
import { ConsoleRow } from './ConsoleRow';

interface Props {
  readonly model: RunModel;
  readonly events: number;
  readonly position: number;
  readonly lightOf: LightOfLine;
  readonly onGo?: (number: number) => void;
}

/** Lines on the page at once; a flood of output must not become a flood of elements. */
const SHOWN = 200;

/** Rows of the console. All that was printed is there from the start; what is still to come is muted. */
export function ConsoleLines({ model, position, lightOf, onGo }: Props) {
  const [shown, setShown] = useState(SHOWN);
  const lines = model.consoleLines();
  const begun = linesBegun(lines, Math.ceil(position));
  if (lines.length === 0) return <p className="Console-empty">{t('picture.console.empty')}</p>;
  const end = Math.min(lines.length, Math.max(begun, shown));
  const start = Math.max(0, end - shown);
  const rows = lines.slice(start, end).map((line, i) => ({ line, number: start + i + 1 }));
  return (
    <>
      {start > 0 && (
        <button type="button" className="Console-earlier" onClick={() => setShown(shown * 10)}>
          {t('picture.console.earlier', { count: start })}
        </button>
      )}
      {rows.map(({ line, number }) => (
        <Row
          key={number}
          number={number}
          line={line}
          model={model}
          reached={piecesReached(line, position)}
          newest={number === begun}
          reachable={number === Math.max(begun, start + 1)}
          light={lightOf(line, number)}
          onGo={onGo}
        />
      ))}
    </>
  );
}

const Row = memo(ConsoleRow);

/** An empty line counts as one piece: its newline. */
function piecesReached({ pieces, endedAt }: ConsoleLine, position: number): number {
  if (pieces.length === 0) return endedAt < position ? 1 : 0;
  return pieces.filter(({ seq }) => seq < position).length;
}
