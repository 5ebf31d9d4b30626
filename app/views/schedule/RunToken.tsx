import { useState } from 'react';
import type { CellId } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { useSchedules } from '../../store/schedule';
import { useSession } from '../../store/session';
import './RunToken.css';

/** Longer tokens are shown by their beginning; the link has them whole. */
const SHOWN = 28;

interface Props {
  readonly cell: CellId;
  /** In the cell's menu, or among the steps while somebody steps. */
  readonly place: 'menu' | 'step';
}

/** The schedule of a commanded run, and a link that brings others to the same run. */
export function RunToken({ cell, place }: Props) {
  const stepping = useSchedules((schedules) => schedules.open[cell] === 'step');
  const run = useSession((session) => session.cells[cell]?.run ?? null);
  const [copied, setCopied] = useState<{
    readonly token: string;
    readonly link: string | null;
  } | null>(null);
  const token = run?.outcome?.token;
  if (!run || token === undefined || run.outcome?.outcome === 'stopped') return null;
  if (stepping !== (place === 'step')) return null;
  const copy = async () => {
    const { linkTo } = await import('../../store/linked-run');
    const link = await linkTo(cell, token, run.cells);
    try {
      await navigator.clipboard.writeText(link);
      setCopied({ token, link: null });
    } catch {
      // No right to the clipboard: the reader copies it.
      setCopied({ token, link });
    }
  };
  const done = copied?.token === token ? copied : null;
  return (
    <div className="RunToken">
      <span className="RunToken-name" title={t('schedule.token.title')}>
        {t('schedule.token')}
      </span>
      <code className="RunToken-token">
        {token.length > SHOWN ? `${token.slice(0, SHOWN)}…` : token}
      </code>
      <button className="RunToken-copy" type="button" onClick={copy}>
        {t('schedule.token.copy')}
      </button>
      <span role="status">{done?.link === null && t('schedule.token.copied')}</span>
      {done?.link && (
        <label className="RunToken-link">
          {t('schedule.token.byHand')}
          <input readOnly value={done.link} onFocus={(event) => event.target.select()} />
        </label>
      )}
    </div>
  );
}
