import { NONE } from '../../../workers/trace/events';
import { t } from '../../messages/catalogue';
import { type ConsoleLine, consoleText } from '../../model/console-lines';
import { rowText } from '../../model/console-row';
import type { RunModel } from '../../model/run-model';
import { threadColour } from '../../model/thread-colour';
import type { LineLight } from '../../store/console-lights';
import { saveFile } from '../shared/save-file';

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
  light,
  onGo,
}: Props) {
  const { endedBy } = line;
  const { pieces, hidden } = rowText(line);
  const writers = [
    ...new Set(pieces.length > 0 ? pieces.map(({ thread }) => thread) : [endedBy]),
  ].filter((thread) => thread !== NONE);
  const muted = reached === 0;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the button with its number does the same by keyboard
    // biome-ignore lint/a11y/noStaticElementInteractions: a larger target for pointers around the button with its number
    <div
      className={`Console-row${newest ? ' Console-row--newest' : ''}${muted ? ' Console-row--muted' : ''}${light === 'none' ? '' : ` Console-row--${light}`}`}
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
        {pieces.map(({ seq, thread, text }, i) => (
          <span
            key={seq}
            className={`Console-piece Console-piece--${threadColour(thread)}${i >= reached ? ' Console-piece--muted' : ''}`}
          >
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
