import { useEffect, useRef } from 'react';
import type { Lesson, LessonCell } from '../lessons/lesson';
import { t } from '../messages/catalogue';
import { BrokenTask } from '../notebook/broken/BrokenTask';
import { BrokenTitle } from '../notebook/broken/BrokenTitle';
import { CellKept } from '../notebook/cell/late';
import { Stage } from '../notebook/cell/Stage';
import { EngineBadge } from '../notebook/page/EngineBadge';
import { EngineNotice } from '../notebook/page/EngineNotice';
import { Prose } from '../notebook/shared/Prose';
import { useAddressHere } from '../notebook/shared/use-address-here';
import { useThemeOnPage } from '../notebook/shared/use-theme-on-page';
import { useKeepingTells } from '../store/keeping';
import { useLinks } from '../store/links';
import { useSession } from '../store/session';
import { LinkedRun } from '../views/schedule/late';
import { CellLabels, cellLabels } from '../views/shared/cell-labels';
import type { EmbedAddress } from './address';
import type { Host } from './host';
import { useHeight } from './use-height';
import { useRecording } from './use-recording';

interface EmbeddedCellProps {
  readonly lesson: Lesson;
  readonly cell: LessonCell;
  readonly address: EmbedAddress;
  readonly host: Host;
}

/** One stage without the notebook around it: its page has the words. A broken program brings its story and its task. */
export function EmbeddedCell({ lesson, cell, address, host }: EmbeddedCellProps) {
  useThemeOnPage();
  const all = useRef<HTMLElement>(null);
  useHeight(all, host);
  useRecording(cell.id, address.autoplay, all);
  useEffect(() => {
    host.tell({ type: 'ready', cell: cell.id, language: address.language });
  }, [host, cell.id, address.language]);
  const linked = useLinks(({ run, trouble }) => (run ?? trouble) !== null);
  const kept = useKeepingTells(cell.id);
  const own = address.program !== null;
  const outside = useAddressHere(cell.id);
  const begun = useSession(({ cells }) => {
    const state = cells[cell.id];
    return state !== undefined && (state.busy || state.run !== null);
  });
  return (
    <main
      className="Embed"
      data-view={address.view}
      data-own={own || undefined}
      aria-label={cell.label}
      ref={all}
    >
      <h1 className="visually-hidden">{cell.label}</h1>
      <CellLabels value={cellLabels(lesson)}>
        <EngineNotice address={outside} />
        {cell.broken && (
          <div className="Embed-story">
            <BrokenTitle cell={cell} />
            {cell.prose.map((key) => (
              <p key={key}>
                <Prose text={t(key)} />
              </p>
            ))}
          </div>
        )}
        {kept && <CellKept cell={cell} />}
        {linked && <LinkedRun cell={cell.id} />}
        <Stage cell={cell} />
        <BrokenTask cell={cell} />
      </CellLabels>
      <footer className="Embed-foot">
        {begun && <EngineBadge />}
        <a href={outside} target="_blank" rel="noopener">
          {t(own ? 'embed.openOwn' : 'embed.open')}
        </a>
      </footer>
    </main>
  );
}
