import { NONE } from '../../../workers/trace/events';
import { t } from '../../messages/catalogue';
import { type ConsoleLine, consoleText } from '../../model/console-lines';
import { rowText } from '../../model/console-row';
import type { RunModel } from '../../model/run-model';
import { threadColour } from '../../model/thread-colour';
import type { LineLight } from '../../store/console-lights';
import { saveFile } from '../shared/save-file';
import { useInSight } from './use-in-sight';

interface Props {
  readonly number: number;
  readonly line: ConsoleLine;
  readonly model: RunModel;
  /** How many of its pieces have been written. */
  readonly reached: number;
  /** The last line that has begun. */
  readonly newest: boolean;
  /** Its button is the one in the order of Tab. */
  readonly reachable?: boolean;
  /** What was predicted for this place. */
  readonly guess?: string | undefined;
  readonly light: LineLight;
  /** Takes the playhead to the line with this number. */
  readonly onGo?: ((number: number) => void) | undefined;
}

/** One line: who wrote what, each piece in its thread's colour. */
export function ConsoleRow({
  number,
  line,
  model,
  reached,
  newest,
  reachable = false,
  guess,
  light,
  onGo,
}: Props) {
  const place = useInSight(newest);
  const { endedBy } = line;
  const { pieces, hidden } = rowText(line);
  const writers = [
    ...new Set(
      pieces.length > 0 ? pieces.slice(0, reached).map(({ thread }) => thread) : [endedBy],
    ),
  ].filter((thread) => thread !== NONE);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the button with its number does the same by keyboard
    // biome-ignore lint/a11y/noStaticElementInteractions: a larger target for pointers around the button with its number
    <div
      className={`Console-row${newest ? ' Console-row--newest' : ''}${light === 'none' ? '' : ` Console-row--${light}`}`}
      ref={place}
      onClick={() => onGo?.(number)}
    >
      {onGo ? (
        <button
          type="button"
          className="Console-number Console-go"
          aria-label={t('picture.console.go', { number })}
          aria-current={light === 'chosen' ? 'true' : undefined}
          tabIndex={reachable ? 0 : -1}
        >
          {number}
        </button>
      ) : (
        <span className="Console-number" aria-hidden="true">
          {number}
        </span>
      )}
      <span className="Console-text">
        {/* A piece that is still to come is nowhere to be read, not even in pale. */}
        {pieces.slice(0, reached).map(({ seq, thread, text }) => (
          <span key={seq} className={`Console-piece Console-piece--${threadColour(thread)}`}>
            {text}
          </span>
        ))}
        {hidden > 0 && (
          <button
            type="button"
            className="Console-rest"
            onClick={(event) => {
              event.stopPropagation();
              saveFile(`queuebook-line-${number}.txt`, 'text/plain', consoleText([line]));
            }}
          >
            {t('picture.console.rest', { count: hidden })}
          </button>
        )}
        {pieces.length === 0 && <span className="Console-blank">{t('picture.console.blank')}</span>}
      </span>
      {guess !== undefined && (
        <Guess guess={guess} text={whole(line)} done={reached >= pieces.length} />
      )}
      <span className="Console-writers">
        {writers.map((thread) => (
          <span key={thread} className={`Console-writer Console-piece--${threadColour(thread)}`}>
            {model.threadLabel(thread)}
          </span>
        ))}
      </span>
    </div>
  );
}

function whole({ pieces }: ConsoleLine): string {
  return pieces.map(({ text }) => text).join('');
}

interface GuessProps {
  readonly guess: string;
  readonly text: string;
  /** All of the line is written. */
  readonly done: boolean;
}

/** The prediction, beside what came. */
function Guess({ guess, text, done }: GuessProps) {
  if (done && guess === text)
    return (
      <span className="Console-guess Console-guess--right">{t('picture.console.asSaid')}</span>
    );
  return <span className="Console-guess">{t('picture.console.said', { line: guess })}</span>;
}
