/** How far the event under way has come, for the few things that move between two events. */
import { createContext, useContext } from 'react';
import type { CellId } from '../../lessons/lesson';
import { shownPosition, usePlayheads } from '../../store/playhead';

/** Whose playhead moves what is drawn inside. */
export const PlayheadOf = createContext<CellId>('');

/**
 * 0 to 1; 0 while nothing is under way. Draws its component anew at each frame of a replay: for one that shows little.
 * @param moves false: the component stands still now, and wants to hear nothing
 */
export function useUnderWay(moves: boolean): number {
  const cell = useContext(PlayheadOf);
  return usePlayheads(({ heads }) => (moves ? shownPosition(heads[cell]?.position ?? 0) % 1 : 0));
}
