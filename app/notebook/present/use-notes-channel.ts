import { useEffect } from 'react';
import { frameLoop } from '../../frame-loop';
import type { LessonCell } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { modelOf } from '../../model/run-model';
import { momentsOf, placedMoments } from '../../store/moments';
import { usePlayheads } from '../../store/playhead';
import { nextMoment, usePresent } from '../../store/present';
import { useSession } from '../../store/session';
import { isNotesMessage, NOTES_CHANNEL, type NotesMessage, type NotesState } from './notes-message';

/** So often the notes hear of a replay that goes on by itself. */
const TELL_MS = 500;
let begunMs: number | null = null;

/** Tells the notes' window what the room sees and what comes next; answers when one opens late. */
export function useNotesChannel(cell: LessonCell): void {
  useEffect(() => {
    begunMs ??= frameLoop.now();
    const channel = new BroadcastChannel(NOTES_CHANNEL);
    const post = (message: NotesMessage) => channel.postMessage(message);
    let told = '';
    const tell = () => {
      const state = stateOf(cell);
      const text = JSON.stringify({ ...state, passedMs: 0 });
      if (text === told) return;
      told = text;
      post(state);
    };
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (!isNotesMessage(data) || data.kind !== 'hello') return;
      post(stateOf(cell));
    };
    tell();
    const timer = setInterval(tell, TELL_MS);
    return () => {
      clearInterval(timer);
      // Another cell may come at once: only whoever leaves says so.
      if (usePresent.getState().cell === null) {
        begunMs = null;
        post({ kind: 'left' });
      }
      channel.close();
    };
  }, [cell]);
}

function stateOf(cell: LessonCell): NotesState {
  const run = useSession.getState().cells[cell.id]?.run ?? null;
  const position = Math.floor(usePlayheads.getState().heads[cell.id]?.position ?? 0);
  const placed = run ? placedMoments(run) : [];
  const next = run ? nextMoment(run, position) : 1;
  const pace = run ? modelOf(run.log).pace : null;
  return {
    kind: 'state',
    label: cell.label,
    title: cell.title ? t(cell.title) : '',
    remarks: [...cell.prose, ...(cell.watchFor ? [cell.watchFor] : [])].map((key) => t(key)),
    moments: momentsOf(cell.id).map(({ says }, i) => {
      const moment = placed.find(({ number }) => number === i + 1);
      const place =
        next === i + 1
          ? 'next'
          : moment === undefined
            ? run?.outcome
              ? 'absent'
              : 'ahead'
            : moment.position <= position
              ? 'been'
              : 'ahead';
      return { says: t(says), place };
    }),
    step: pace
      ? t('picture.player.step', { step: pace.stepsBefore(position), steps: pace.steps })
      : '',
    freeze: usePresent.getState().freeze,
    passedMs: frameLoop.now() - (begunMs ?? frameLoop.now()),
  };
}
