import { useEffect, useState } from 'react';
import { frameLoop } from '../../frame-loop';
import { t } from '../../messages/catalogue';
import '../../messages/present';
import { numbered } from '../../model/numbered';
import { Prose } from '../shared/Prose';
import { isNotesMessage, NOTES_CHANNEL, type NotesState } from './notes-message';
import './Notes.css';

/** For the screen that the room does not see: what to say to this cell, the moment that comes next, and the time. */
export function Notes() {
  const [told, setTold] = useState<{ readonly state: NotesState; readonly atMs: number } | null>(
    null,
  );
  const [nowMs, setNow] = useState(() => frameLoop.now());
  useEffect(() => {
    const channel = new BroadcastChannel(NOTES_CHANNEL);
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (!isNotesMessage(data)) return;
      if (data.kind === 'state') setTold({ state: data, atMs: frameLoop.now() });
      else if (data.kind === 'left') setTold(null);
    };
    channel.postMessage({ kind: 'hello' });
    const timer = setInterval(() => setNow(frameLoop.now()), 1000);
    return () => {
      clearInterval(timer);
      channel.close();
    };
  }, []);
  if (told === null) return <main className="Notes">{t('notebook.notes.none')}</main>;
  const { state, atMs } = told;
  return (
    <main className="Notes">
      <p className="Notes-clock" role="timer">
        {clockWords(state.passedMs + Math.max(0, nowMs - atMs))}
      </p>
      <h1>
        {state.label} {state.title}
      </h1>
      <p>
        {state.step} {state.freeze && <b>{t('notebook.present.frozen')}</b>}
      </p>
      <h2>{t('notebook.notes.moments')}</h2>
      <ol className="Notes-moments">
        {numbered(state.moments).map(({ number, entry: { says, place } }) => (
          <li key={number} className={`Notes-moment Notes-moment--${place}`}>
            {place === 'next' && <b>{t('notebook.notes.next')} </b>}
            {place === 'absent' && <b>{t('explain.moment.absent')} </b>}
            <Prose text={says} />
          </li>
        ))}
      </ol>
      <h2>{t('notebook.notes.remarks')}</h2>
      {numbered(state.remarks).map(({ number, entry }) => (
        <p key={number}>
          <Prose text={entry} />
        </p>
      ))}
    </main>
  );
}

/** Minutes and seconds. */
function clockWords(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return t('notebook.notes.clock', {
    minutes: Math.floor(seconds / 60),
    seconds: String(seconds % 60).padStart(2, '0'),
  });
}
