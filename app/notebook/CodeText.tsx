import type { CSSProperties } from 'react';
import { type CodeSpan, hangingColumns } from './code-spans';

interface CodeTextProps {
  readonly label: string;
  readonly lines: readonly (readonly CodeSpan[])[];
  /** Lines that are lit, 1-based. */
  readonly lit: readonly number[];
  /** The line under the pointer; null when it has left. */
  readonly onLine?: (line: number | null) => void;
  readonly onLineChosen?: (line: number) => void;
}

/** Code to read, with line numbers, in the same measures as the editor. */
export function CodeText({ label, lines, lit, onLine, onLineChosen }: CodeTextProps) {
  return (
    <figure className="CodeText" aria-label={label} onMouseLeave={() => onLine?.(null)}>
      <pre>
        {lines.map((spans, i) => {
          const number = i + 1;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the editor has a key for it
            // biome-ignore lint/a11y/noStaticElementInteractions: pointing lights up the counterpart; the editor's cursor does the same by keyboard
            <span
              // Lines of a text that never changes while it is shown: the number is their identity.
              key={number}
              className={lit.includes(number) ? 'CodeText-line Code-line--lit' : 'CodeText-line'}
              data-line={number}
              style={hanging(spans)}
              onMouseEnter={() => onLine?.(number)}
              onClick={() => onLineChosen?.(number)}
            >
              {spans.map((span) => (
                <span key={span.column} className={span.colour}>
                  {span.text}
                </span>
              ))}
              {'\n'}
            </span>
          );
        })}
      </pre>
    </figure>
  );
}

function hanging(spans: readonly CodeSpan[]): CSSProperties & { '--hanging': number } {
  return { '--hanging': hangingColumns(spans.map((span) => span.text).join('')) };
}
