import { useEffect, useState } from 'react';
import type { LanguageId } from '../../languages/language';
import type { LessonCell } from '../../lessons/lesson';
import { showRecordedOrders } from '../../store/recorded-orders';
import {
  isOfTheseTexts,
  type Recording,
  recordingOf,
  showLessonRecording,
} from '../../store/recordings';
import { type CellState, useSession } from '../../store/session';
import { useStageTabs } from '../../store/stage-tabs';

/** none: there is none of this cell, or the reader's own run stands there. other: of a text that stands here no more. */
export type RecordingHere = 'none' | 'coming' | 'lost' | 'other' | 'shown';

/** Where nothing can run: the recorded run of a cell in the language that is shown, in the place of a run of its own. */
export function useLessonRecording({ id, kind }: LessonCell, inSight: boolean): RecordingHere {
  const near = inSight && kind === 'run';
  const language = useSession((session) => session.language);
  const [asked, setAsked] = useState<{
    readonly language: LanguageId;
    readonly got: Recording | 'none' | 'lost';
  } | null>(null);
  useEffect(() => {
    if (!near) return;
    let wanted = true;
    void recordingOf(id, language).then((got) => {
      if (wanted) setAsked({ language, got });
    });
    return () => {
      wanted = false;
    };
  }, [id, language, near]);
  const got = asked?.language === language ? asked.got : null;
  const recording = got === null || got === 'none' || got === 'lost' ? null : got;
  const fits = useSession((session) => recording !== null && isOfTheseTexts(recording, session));
  const free = useSession(({ cells }) => isFree(cells[id], language));
  const own = useSession(({ cells }) => cells[id]?.run != null && !cells[id].run.made);
  useEffect(() => {
    if (recording !== null && fits && free) showLessonRecording(recording);
  }, [recording, fits, free]);
  const orders = useStageTabs(({ tabs }) => tabs[id] === 'orders');
  useEffect(() => {
    if (recording !== null && fits && orders) void showRecordedOrders(recording);
  }, [recording, fits, orders]);
  if (own || got === 'none') return 'none';
  if (got === null) return near ? 'coming' : 'none';
  if (recording === null) return 'lost';
  return fits ? 'shown' : 'other';
}

/** Nothing stands there, or the recording of the other language. */
function isFree(state: CellState | undefined, language: LanguageId): boolean {
  if (state === undefined || state.busy) return false;
  const { run } = state;
  return run === null || (run.made !== undefined && (run.language ?? 'typescript') !== language);
}
