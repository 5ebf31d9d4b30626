import { type CSSProperties, memo } from 'react';
import { type CodeSpan, hangingColumns } from './code-spans';

interface CodeTextProps {
  readonly lines: readonly (readonly CodeSpan[])[];
  /** Lines that are lit, 1-based. */
  readonly lit: readonly number[];
  /** The line under the pointer; null when it has left. */
  readonly onLine?: (line: number | null) => void;
  readonly onLineChosen?: (line: number) => void;
}

/** Code to read, with line numbers, in the same measures as the editor. */
export const CodeText = memo(({ lines, lit, onLine, onLineChosen }: CodeTextProps) => (
  // biome-ignore lint/a11y/noStaticElementInteractions: see the lines below
  <div className="CodeText" onMouseLeave={() => onLine?.(null)}>
    <pre>
      {lines.map((spans, i) => {
        const number = i + 1;
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the editor has a key for it
          // biome-ignore lint/a11y/noStaticElementInteractions: pointing lights up the counterpart; the editor's cursor does the same by keyboard
          <span
            // Whatever the text becomes, the line's number is its identity.
            key={number}
            className={lit.includes(number) ? 'CodeText-line Code-line--lit' : 'CodeText-line'}
            data-line={number}
            style={hanging(spans)}
            onMouseEnter={() => onLine?.(number)}
            onClick={() => onLineChosen?.(number)}
          >
            {spans.map(({ text, colour, column }) =>
              colour === '' ? (
                text
              ) : (
                <span key={column} className={colour}>
                  {text}
                </span>
              ),
            )}
            {'\n'}
          </span>
        );
      })}
    </pre>
  </div>
));

function hanging(spans: readonly CodeSpan[]): CSSProperties & { '--hanging': number } {
  return { '--hanging': hangingColumns(spans.map((span) => span.text).join('')) };
}
