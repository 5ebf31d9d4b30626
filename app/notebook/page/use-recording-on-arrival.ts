import { type RefObject, useEffect } from 'react';
import { prefersReducedMotion } from '../../frame-loop';
import type { LessonEntry } from '../../lessons/lesson';
import { pause, play, usePlayheads } from '../../store/playhead';
import { showRecording } from '../../store/saved-runs';

/**
 * Fetches the entry's recorded run and plays it, once: while it is in the window, and only for readers who have not asked
 * for less motion; for them it stands still at its beginning.
 * @returns whether it waits for a press of Play
 */
export function useRecordingOnArrival(
  { cell, recording }: LessonEntry,
  stage: RefObject<HTMLElement | null>,
): boolean {
  const still = prefersReducedMotion();
  useEffect(() => {
    const shown = stage.current;
    const left = new AbortController();
    if (shown === null) return;
    let inWindow = false;
    let due = false;
    const tellPlayhead = () => {
      const head = usePlayheads.getState().heads[cell.id];
      if (!head) return;
      if (inWindow && due && !still) {
        due = false;
        play(cell.id);
      } else if (!inWindow && head.playing) {
        due = true;
        pause(cell.id);
      }
    };
    const seen = new IntersectionObserver((entries) => {
      inWindow = entries.at(-1)?.isIntersecting ?? false;
      tellPlayhead();
    });
    seen.observe(shown);
    // Without it the stage says that nothing has run yet, and Run is there.
    void showRecording(cell.id, recording, left.signal).then((isShown) => {
      if (!isShown || left.signal.aborted) return;
      pause(cell.id);
      due = true;
      tellPlayhead();
    });
    return () => {
      left.abort();
      seen.disconnect();
    };
  }, [cell.id, recording, stage, still]);
  return still;
}
