import { pythonLanguage } from '@codemirror/lang-python';
import { classHighlighter, highlightCode } from '@lezer/highlight';
import type { CodeSpan } from './code-spans';

/** Python text as lines of coloured spans. */
export function highlightPython(text: string): CodeSpan[][] {
  let line: CodeSpan[] = [];
  const lines = [line];
  highlightCode(
    text,
    pythonLanguage.parser.parse(text),
    classHighlighter,
    (span, colour) => {
      const last = line.at(-1);
      line.push({ text: span, colour, column: last ? last.column + last.text.length : 0 });
    },
    () => {
      line = [];
      lines.push(line);
    },
  );
  return lines;
}
