import { useEffect, useId, useState } from 'react';
import type { CellId } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import '../../messages/embed';
import { linkTo } from '../../store/linked-run';
import { useSession } from '../../store/session';
import './EmbedSnippet.css';
import { EmbedPreview } from './EmbedPreview';

const VIEWS = ['stage', 'flow', 'timeline', 'console'] as const;

/** What to put into a page of one's own to have this cell there, and a look at it; with the schedule that has been run last. */
export function EmbedSnippet({ cell }: { readonly cell: CellId }) {
  const id = useId();
  const [view, setView] = useState<(typeof VIEWS)[number]>('stage');
  const [copied, setCopied] = useState('');
  const [looking, setLooking] = useState(false);
  const cells = useSession((session) => session.cells[cell]?.run?.cells);
  const token = useSession((session) => session.cells[cell]?.run?.outcome?.token);
  const language = useSession((session) => session.language);
  const [link, setLink] = useState('');
  useEffect(() => {
    setLink('');
    if (!cells || token === undefined) return;
    let wanted = true;
    void linkTo(cell, token, cells).then((made) => {
      if (wanted) setLink(made);
    });
    return () => {
      wanted = false;
    };
  }, [cell, cells, token]);
  const parts = new URLSearchParams(link === '' ? { cell } : new URL(link).hash.slice(1));
  if (language !== 'typescript') parts.set('language', language);
  if (view !== 'stage') parts.set('view', view);
  const base = new URL('./', document.baseURI).href;
  const attributes = [...parts].map(([name, value]) => `${name}="${value}"`).join(' ');
  const snippet = `<script src="${base}embed.js" async></script>\n<queue-book ${attributes}></queue-book>`;
  return (
    <details className="EmbedSnippet">
      <summary>{t('embed.snippet')}</summary>
      <label>
        {t('embed.snippet.view')}{' '}
        <select
          value={view}
          onChange={({ target }) => setView(VIEWS.find((each) => each === target.value) ?? 'stage')}
        >
          {VIEWS.map((each) => (
            <option key={each} value={each}>
              {t(`embed.snippet.view.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <textarea
        id={id}
        aria-label={t('embed.snippet.code')}
        readOnly
        rows={5}
        value={snippet}
        onFocus={({ target }) => target.select()}
      />
      <div className="EmbedSnippet-acts">
        <button
          className="RunToken-copy"
          type="button"
          onClick={() => {
            // Without a right to the clipboard it is copied by hand.
            navigator.clipboard.writeText(snippet).then(
              () => setCopied(snippet),
              () => document.getElementById(id)?.focus(),
            );
          }}
        >
          {t('embed.snippet.copy')}
        </button>
        <button className="RunToken-copy" type="button" onClick={() => setLooking(true)}>
          {t('embed.snippet.preview')}
        </button>
        <a href={`${base}embed.html#${parts}`} target="_blank" rel="noopener">
          {t('embed.snippet.look')}
        </a>
        <span role="status">{copied === snippet && t('schedule.token.copied')}</span>
      </div>
      {looking && <EmbedPreview asked={`${parts}`} onClose={() => setLooking(false)} />}
    </details>
  );
}
