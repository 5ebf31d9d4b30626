import { type RefObject, useEffect } from 'react';
import { prefersReducedMotion } from '../../frame-loop';
import type { CellId } from '../../lessons/lesson';
import { afterEngine } from '../../store/engine';
import { pause, play, usePlayheads } from '../../store/playhead';
import { showRecording } from '../../store/saved-runs';
import { watchSight } from './sight';

/**
 * Fetches a recorded run and plays it at a cell, once: while it is in the window, and only for readers who have not asked
 * for less motion; for them it stands still at its beginning.
 * @param recording in public/recordings; null: none
 * @returns whether it waits for a press of Play
 */
export function useRecordingOnArrival(
  cell: CellId,
  recording: string | null,
  stage: RefObject<HTMLElement | null>,
): boolean {
  const still = prefersReducedMotion();
  useEffect(() => {
    const shown = stage.current;
    const left = new AbortController();
    if (shown === null || recording === null) return;
    let inWindow = false;
    let due = false;
    const tellPlayhead = () => {
      const head = usePlayheads.getState().heads[cell];
      if (!head) return;
      if (inWindow && due && !still) {
        due = false;
        play(cell);
      } else if (!inWindow && head.playing) {
        due = true;
        pause(cell);
      }
    };
    const unwatch = watchSight(shown, (inSight) => {
      inWindow = inSight;
      tellPlayhead();
    });
    const showIt = async () => {
      await afterEngine();
      // Without it the stage says that nothing has run yet, and Run is there.
      if (!(await showRecording(cell, recording, left.signal)) || left.signal.aborted) return;
      pause(cell);
      due = true;
      tellPlayhead();
    };
    void showIt();
    return () => {
      left.abort();
      unwatch();
    };
  }, [cell, recording, stage, still]);
  return still;
}
