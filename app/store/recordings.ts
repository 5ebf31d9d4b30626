/**
 * Runs that were recorded with the lesson (`npm run record`), for pages on which nothing can run: one file for each run
 * cell and language, fetched when somebody is near the cell.
 */
import { pageStays } from '../bridge/isolation';
import { type LanguageId, lessonText } from '../languages/language';
import type { CellId } from '../lessons/lesson';
import { t } from '../messages/catalogue';
import '../messages/recorded';
import { dayText } from '../messages/days';
import {
  fingerprintOf,
  type Made,
  openingRecorded,
  recordedHead,
} from '../model/files/recorded-run';
import type { SavedRun } from '../model/files/saved-run-format';
import { lessonCell, recordingsFolder } from './cell-texts';
import { inSlices } from './in-slices';
import { pause } from './playhead';
import { show } from './saved-runs';
import { type CellRun, type Session, useSession } from './session';

export interface Recording {
  readonly run: SavedRun;
  readonly made: Made;
  /** Cells whose texts it hangs on. */
  readonly uses: readonly CellId[];
  /** Of their texts as they were written, comments included; of its orders too. */
  readonly fingerprint: string;
  /** How many of its orders are recorded beside it. */
  readonly orders: number;
  /** Where it came from. */
  readonly address: string;
}

/** Also while they come: whoever asks again waits for the same. */
const known = new Map<string, Promise<Recording | 'none' | 'lost'>>();

/** none: the page's lesson has none. lost: it did not come, or is not of this lesson. Never rejects. */
export function recordingOf(
  cell: CellId,
  language: LanguageId,
): Promise<Recording | 'none' | 'lost'> {
  const folder = recordingsFolder();
  if (folder === undefined) return Promise.resolve('none');
  const address = `./${folder}/${cell}.${language}.run`;
  const asked = known.get(address) ?? fetched(address, language);
  known.set(address, asked);
  // Another look may have more luck.
  void asked.then((got) => got === 'lost' && known.delete(address));
  return asked;
}

async function fetched(address: string, language: LanguageId): Promise<Recording | 'lost'> {
  const bytes = await fetchRecorded(address);
  const head = bytes && recordedHead(bytes);
  if (!head) return 'lost';
  const textOf = (id: CellId) => {
    const cell = lessonCell(id);
    return cell ? lessonText(cell, language) : '';
  };
  const madeOf = (id: CellId) => {
    const cell = lessonCell(id);
    return cell ? lessonText(cell.made ?? cell, language) : '';
  };
  // A file of another version of the lesson may have been kept somewhere on the way.
  const { fingerprint } = head;
  if (fingerprint !== fingerprintOf(head.uses.map(madeOf))) return 'lost';
  const sources = Object.fromEntries(head.run.cells.map((id) => [id, textOf(id)]));
  const run = await inSlices(openingRecorded(bytes, head, sources), () => {});
  const { made, uses, orders } = head;
  return run === null ? 'lost' : { run, made, uses, fingerprint, orders, address };
}

/** One of the files, unpacked; null: there is none, or it did not come. */
export async function fetchRecorded(address: string): Promise<Uint8Array<ArrayBuffer> | null> {
  await pageStays();
  try {
    const answer = await fetch(address);
    if (!answer.ok || answer.body === null) return null;
    const unpacked = answer.body.pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(unpacked).arrayBuffer());
  } catch {
    // The network is gone, or the file is none of ours.
    return null;
  }
}

/** As soon as the reader has changed one of its texts, it is a run of something else. */
export function isOfTheseTexts({ run, uses }: Recording, { cells, language }: Session): boolean {
  return (
    (run.language ?? 'typescript') === language &&
    uses.every((cell) => cells[cell]?.text === run.sources[cell])
  );
}

/** Puts it into its cell's stage, where it stands still until somebody plays it. */
export function showLessonRecording({ run, made }: Recording): void {
  if (useSession.getState().cells[run.cell]?.busy) return;
  show(run, { made: badgeOf(made) });
  pause(run.cell);
}

/** Which browser, which day; without the rest of the browser's number, which stands in the title. */
export function badgeOf({ browser, day }: Made): NonNullable<CellRun['made']> {
  const short = browser.replace(/(\d+)[\d.]*$/, '$1');
  return {
    badge: t('recorded.badge', { browser: short, day: dayText(day) }),
    title: t('recorded.badge.title', { browser }),
  };
}
