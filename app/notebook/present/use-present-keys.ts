import { useEffect } from 'react';
import type { LessonCell } from '../../lessons/lesson';
import {
  countVote,
  OPTIONS,
  playOrPause,
  present,
  showNext,
  showPrevious,
  usePresent,
} from '../../store/present';
import { runOnce } from '../cell/run-once';
import { openNotes } from './open-notes';
import { type PresentAction, presentActionOf } from './present-keys';

/** Text that is being edited keeps every key but Escape, which leads out of it as everywhere. */
const EDITABLE = 'input, textarea, select, [contenteditable="true"], .cm-editor';

/** A remote control presses keys, wherever the focus is: they are heard on the whole page, before its other parts. */
export function usePresentKeys(
  cells: readonly LessonCell[],
  cell: LessonCell,
  onHelp: () => void,
): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.target instanceof Element) || event.target.closest(EDITABLE)) return;
      const { voting } = usePresent.getState();
      const option = OPTIONS[Number(event.key) - 1];
      if (voting && option) countVote(cell.id, option, 1);
      else {
        const action = presentActionOf(event);
        if (action === null) return;
        // Space on a button presses the button.
        if (event.key === ' ' && event.target.closest('button, a, summary')) return;
        act(action, cells, cell, onHelp);
      }
      event.preventDefault();
      event.stopPropagation();
    };
    addEventListener('keydown', onKey, true);
    return () => removeEventListener('keydown', onKey, true);
  }, [cells, cell, onHelp]);
}

function act(
  action: PresentAction,
  cells: readonly LessonCell[],
  cell: LessonCell,
  onHelp: () => void,
): void {
  const { blank, voting, freeze } = usePresent.getState();
  switch (action) {
    case 'next':
      return showNext(cell.id);
    case 'previous':
      return showPrevious(cell.id);
    case 'playPause':
      return playOrPause(cell.id);
    case 'run':
      return runOnce(cell.id);
    case 'blank':
      return usePresent.setState({ blank: !blank });
    case 'vote':
      return usePresent.setState({ voting: !voting });
    case 'freeze':
      return usePresent.setState({ freeze: !freeze });
    case 'nextCell':
      return showCell(cells, cell, 1);
    case 'previousCell':
      return showCell(cells, cell, -1);
    case 'notes':
      return openNotes();
    case 'help':
      return onHelp();
    case 'leave':
      if (blank) return usePresent.setState({ blank: false });
      if (voting) return usePresent.setState({ voting: false });
      return present(null);
    default:
      return action satisfies never;
  }
}

function showCell(cells: readonly LessonCell[], cell: LessonCell, direction: 1 | -1): void {
  const there = cells[cells.indexOf(cell) + direction];
  if (there) present(there.id);
}
