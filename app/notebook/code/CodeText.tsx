import { type CSSProperties, memo } from 'react';
import { type CodeSpan, hangingColumns } from './code-spans';
import { useLinePointing } from './use-line-pointing';

interface CodeTextProps {
  readonly lines: readonly (readonly CodeSpan[])[];
  /** Lines that are lit, 1-based. */
  readonly lit: readonly number[];
  /** The line under the pointer; null when it has left. */
  readonly onLine?: (line: number | null) => void;
  readonly onLineChosen?: (line: number) => void;
}

/** Code to read, with line numbers, in the same measures as the editor. */
export const CodeText = memo(({ lines, lit, onLine, onLineChosen }: CodeTextProps) => {
  const place = useLinePointing({ onLine, onLineChosen });
  return (
    <div className="CodeText" ref={place}>
      <pre>
        {lines.map((spans, i) => {
          const number = i + 1;
          return (
            <span
              // Whatever the text becomes, the line's number is its identity.
              key={number}
              className={lit.includes(number) ? 'CodeText-line Code-line--lit' : 'CodeText-line'}
              data-line={number}
              style={hanging(spans)}
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
  );
});

function hanging(spans: readonly CodeSpan[]): CSSProperties & { '--hanging': number } {
  return { '--hanging': hangingColumns(spans.map((span) => span.text).join('')) };
}
