import { useEffect, useMemo, useState } from 'react';
import { whenIdleDo } from '../../store/idle-jobs';
import { type CodeSpan, plainLines } from './code-spans';
import { useEditorCode } from './use-editor-code';

type Lines = readonly (readonly CodeSpan[])[];

/** Python text as lines: plain at once, and coloured as soon as the reader is near and the page idle. */
export function usePythonLines(text: string, near: boolean): Lines {
  const code = useEditorCode();
  const plain = useMemo(() => plainLines(text), [text]);
  const [coloured, setColoured] = useState<{ of: string; lines: Lines } | null>(null);
  const wanted = near && coloured?.of !== text;
  useEffect(() => {
    if (code === null || !wanted) return;
    return whenIdleDo(() => setColoured({ of: text, lines: code.highlightPython(text) }));
  }, [code, text, wanted]);
  return coloured?.of === text ? coloured.lines : plain;
}
