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
import { showTab, useStageTabs } from '../../store/stage-tabs';
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
      showNext(cell.id);
      break;
    case 'previous':
      showPrevious(cell.id);
      break;
    case 'playPause':
      playOrPause(cell.id);
      break;
    case 'run':
      runOnce(cell.id);
      break;
    case 'blank':
      usePresent.setState({ blank: !blank });
      break;
    case 'vote':
      usePresent.setState({ voting: !voting });
      break;
    case 'freeze':
      usePresent.setState({ freeze: !freeze });
      break;
    case 'map':
      showTab(cell.id, useStageTabs.getState().tabs[cell.id] === 'map' ? 'timeline' : 'map');
      break;
    case 'nextCell':
      showCell(cells, cell, 1);
      break;
    case 'previousCell':
      showCell(cells, cell, -1);
      break;
    case 'notes':
      openNotes();
      break;
    case 'help':
      onHelp();
      break;
    case 'leave':
      leave(blank, voting);
      break;
    default:
      action satisfies never;
  }
}

/** One thing at a time: first what lies over the picture. */
function leave(blank: boolean, voting: boolean): void {
  if (blank) usePresent.setState({ blank: false });
  else if (voting) usePresent.setState({ voting: false });
  else present(null);
}

function showCell(cells: readonly LessonCell[], cell: LessonCell, direction: 1 | -1): void {
  const there = cells[cells.indexOf(cell) + direction];
  if (there) present(there.id);
}
