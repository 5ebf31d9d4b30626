import { memo, useState } from 'react';
import { t } from '../messages/catalogue';
import { linesBegun } from '../model/console-lines';
import type { RunModel } from '../model/run-model';
import { ConsoleRow } from './ConsoleRow';

interface Props {
  readonly model: RunModel;
  readonly events: number;
  readonly position: number;
}

/** Lines on the page at once; a flood of output must not become a flood of elements. */
const SHOWN = 200;

/** Rows of the console. All that was printed is there from the start; what is still to come is muted. */
export function ConsoleLines({ model, position }: Props) {
  const [shown, setShown] = useState(SHOWN);
  const lines = model.consoleLines();
  const begun = linesBegun(lines, Math.ceil(position));
  if (lines.length === 0) return <p className="Console-empty">{t('picture.console.empty')}</p>;
  const end = Math.min(lines.length, Math.max(begun, shown));
  const start = Math.max(0, end - shown);
  return (
    <>
      {start > 0 && (
        <button type="button" className="Console-earlier" onClick={() => setShown(shown * 10)}>
          {t('picture.console.earlier', { count: start })}
        </button>
      )}
      {lines.slice(start, end).map((line, i) => (
        <Row key={start + i} number={start + i + 1} line={line} model={model} reached={piecesReached(line.pieces, position)} newest={start + i + 1 === begun} />
      ))}
    </>
  );
}

const Row = memo(ConsoleRow);

function piecesReached(pieces: readonly { readonly seq: number }[], position: number): number {
  return pieces.filter(({ seq }) => seq < position).length;
}
