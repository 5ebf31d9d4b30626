import { memo, useState } from 'react';
import { t } from '../../messages/catalogue';
import { type ConsoleLine, linesBegun } from '../../model/console-lines';
import type { RunModel } from '../../model/run-model';
import type { LightOfLine } from '../../store/console-lights';
import { BlankRow, ConsoleBlank } from './ConsoleBlank';
import { ConsoleRow } from './ConsoleRow';

interface Props {
  readonly model: RunModel;
  readonly events: number;
  readonly position: number;
  /** What was predicted, line by line. */
  readonly guesses?: readonly string[];
  readonly lightOf: LightOfLine;
  readonly onGo?: (number: number) => void;
}

/** Lines on the page at once; a flood of output must not become a flood of elements. */
const SHOWN = 200;

const NO_GUESSES: readonly string[] = [];

/** Rows of the console: what has been printed at the playhead, and a blank for each line that is still to come. */
export function ConsoleLines({ model, position, guesses = NO_GUESSES, lightOf, onGo }: Props) {
  const [shown, setShown] = useState(SHOWN);
  const lines = model.consoleLines();
  const begun = linesBegun(lines, position);
  if (lines.length === 0) return <ConsoleBlank guesses={guesses} />;
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
      {rows.map(({ line, number }) =>
        number > begun ? (
          <BlankRow key={number} number={number} guess={guesses[number - 1]} />
        ) : (
          <Row
            key={number}
            number={number}
            line={line}
            model={model}
            reached={piecesReached(line, position)}
            newest={number === begun}
            reachable={number === Math.max(begun, start + 1)}
            guess={guesses[number - 1]}
            light={lightOf(line, number)}
            onGo={onGo}
          />
        ),
      )}
    </>
  );
}

const Row = memo(ConsoleRow);

/** An empty line counts as one piece: its newline. */
function piecesReached({ pieces, endedAt }: ConsoleLine, position: number): number {
  if (pieces.length === 0) return endedAt < position ? 1 : 0;
  return pieces.filter(({ seq }) => seq < position).length;
}
