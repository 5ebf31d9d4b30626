import type { CodeSpan } from './code-spans';

interface CodeTextProps {
  readonly label: string;
  readonly lines: readonly (readonly CodeSpan[])[];
  /** Lines that are lit, 1-based. */
  readonly lit: readonly number[];
  /** The line under the pointer; null when it has left. */
  readonly onLine?: (line: number | null) => void;
}

/** Code to read, with line numbers, in the same measures as the editor. */
export function CodeText({ label, lines, lit, onLine }: CodeTextProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what may scroll sideways must be reachable by keyboard
    <pre className="CodeText" role="region" aria-label={label} tabIndex={0} onMouseLeave={() => onLine?.(null)}>
      <code>
        {lines.map((spans, i) => {
          const number = i + 1;
          return (
            <span
              // Lines of a text that never changes while it is shown: the number is their identity.
              key={number}
              className={lit.includes(number) ? 'CodeText-line Code-line--lit' : 'CodeText-line'}
              data-line={number}
              onMouseEnter={() => onLine?.(number)}
            >
              {spans.map((span, at) => (
                <span key={`${at}`} className={span.colour}>
                  {span.text}
                </span>
              ))}
              {'\n'}
            </span>
          );
        })}
      </code>
    </pre>
  );
}
