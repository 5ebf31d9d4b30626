/** The frame once it is near: one stage of the notebook, and the page around it. */
import '../styles/tokens.css';
import '../styles/base.css';
import './embed.css';
import '../messages/embed';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { editorWaitsFor } from '../notebook/code/load-editor';
import { addressesLeadTo } from '../store/address-here';
import { foreseeEngine } from '../store/engine-rest';
import { fetchLateCode, lateCodeIs } from '../store/late-code';
import { readLink } from '../store/links';
import { openSession, runCell } from '../store/runs';
import { installScripting } from '../store/scripting';
import { choosesForThisPage } from '../store/settings';
import type { EmbedAddress } from './address';
import { whenTouched } from './clicked';
import { EmbeddedCell } from './EmbeddedCell';
import { embeddedLesson } from './embedded-lesson';
import { linksLeadOut } from './links-out';
import { NoCell } from './NoCell';
import { shareOneEngine } from './siblings';
import { speakWithHost } from './speak';

/** @param pressed somebody has pressed Run already, to have all this fetched */
export async function show(
  place: HTMLElement,
  address: EmbedAddress,
  pressed: boolean,
): Promise<void> {
  const { language, theme, program } = address;
  const { lesson, cell } = await embeddedLesson(address);
  choosesForThisPage({ theme, codeView: { define: language, run: language } });
  lateCodeIs(() => import('../late'));
  editorWaitsFor(whenTouched());
  void whenTouched().then(fetchLateCode);
  openSession(lesson, language);
  installScripting();
  shareOneEngine();
  linksLeadOut(program !== null);
  // The notebook knows the lesson's cells, and this page the author's programs.
  addressesLeadTo({ page: new URL('./', document.baseURI).href, own: program !== null });
  const host = speakWithHost(address, cell?.id);
  createRoot(place).render(
    <StrictMode>
      {cell === undefined ? (
        <NoCell cell={address.cell} host={host} />
      ) : (
        <EmbeddedCell cell={cell} address={address} lesson={lesson} host={host} />
      )}
    </StrictMode>,
  );
  await foreseeEngine();
  if (program === null) await readLink(lesson, location.hash);
  if (cell !== undefined && pressed) void runCell(cell.id);
}
