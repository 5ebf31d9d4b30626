import { pythonLanguage } from '@codemirror/lang-python';
import { classHighlighter, highlightCode } from '@lezer/highlight';
import type { CodeSpan } from './code-spans';

/** Python text as lines of coloured spans. */
export function highlightPython(text: string): CodeSpan[][] {
  const code = text.trimEnd();
  let line: CodeSpan[] = [];
  const lines = [line];
  highlightCode(
    code,
    pythonLanguage.parser.parse(code),
    classHighlighter,
    (span, colour) => {
      line.push({ text: span, colour });
    },
    () => {
      line = [];
      lines.push(line);
    },
  );
  return lines;
}
