import { type HTMLAttributes, type Ref, useMemo } from 'react';
import type { LessonCell } from '../../lessons/lesson';
import { useLessonText, useSession } from '../../store/session';
import { CodeText } from './CodeText';
import { plainLines } from './code-spans';

interface EditorTextProps {
  readonly place: Ref<HTMLElement>;
  readonly cell: LessonCell;
  readonly label: string;
  readonly describedBy: string;
  readonly lit: readonly number[];
  /** An editor can stand here as soon as it is asked for. Until then the text is only to be read. */
  readonly ready: boolean;
  readonly onLine: (line: number | null) => void;
  readonly onFocus: () => void;
  readonly onPress: (event: MouseEvent) => void;
}

/** What stands where an editor will stand: the same text in the same place, and as tall. */
export function EditorText(props: EditorTextProps) {
  const { place, cell, label, describedBy, lit, ready, onLine, onFocus, onPress } = props;
  const original = useLessonText(cell);
  const text = useSession((session) => session.cells[cell.id]?.text ?? original);
  // Near, an editor comes as soon as colours would.
  const lines = useMemo(() => plainLines(text), [text]);
  const editable: HTMLAttributes<HTMLElement> = {
    role: 'textbox',
    'aria-multiline': true,
    'aria-describedby': describedBy,
    tabIndex: 0,
    onFocus,
    onMouseDown: ({ button, nativeEvent }) => {
      if (button !== 0) return;
      // What the browser would do to this text, the editor does instead.
      nativeEvent.preventDefault();
      onPress(nativeEvent);
    },
  };
  return (
    <figure className="EditorText" ref={place} aria-label={label} {...(ready ? editable : {})}>
      <CodeText lines={lines} lit={lit} onLine={onLine} />
    </figure>
  );
}
