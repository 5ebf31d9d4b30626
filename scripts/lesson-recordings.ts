/** Do the recorded runs still belong to the lesson? The build asks, and stops where one does not. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { LANGUAGES, type LanguageId, lessonText } from '../app/languages/language';
import { cellsOf, type LessonCell } from '../app/lessons/lesson';
import { openLesson } from '../app/lessons/shelf';
import { fingerprintOf, recordedHead } from '../app/model/files/recorded-run';

const COMMAND = 'npm run record --';

/** One sentence for each run cell whose recording is missing or of another text: which it is, and what to do. */
export function misfits(
  cells: readonly LessonCell[],
  read: (file: string) => Uint8Array<ArrayBuffer> | null,
): string[] {
  return cells
    .filter(({ kind }) => kind === 'run')
    .flatMap((cell) =>
      LANGUAGES.flatMap((language) => {
        const wrong = trouble(cell, language, cells, read);
        const name = `${cell.id}.${language}`;
        return wrong ? [`${cell.label} in ${language}: ${wrong}. ${COMMAND} ${name}`] : [];
      }),
    );
}

function trouble(
  { id }: LessonCell,
  language: LanguageId,
  cells: readonly LessonCell[],
  read: (file: string) => Uint8Array<ArrayBuffer> | null,
): string | null {
  const bytes = read(`${id}.${language}.run`);
  if (bytes === null) return 'there is no recorded run of it';
  const head = recordedHead(bytes);
  if (head === null) return 'its recorded run cannot be read';
  const { run, made, uses, fingerprint, orders } = head;
  if (orders > 0 && read(`${id}.${language}.orders`) === null)
    return 'the orders recorded with it are missing';
  if (run.cell !== id || (run.language ?? 'typescript') !== language)
    return 'the recorded run that lies in its place is of another cell';
  const texts = uses.map((used) => {
    const cell = cells.find((each) => each.id === used);
    return cell ? lessonText(cell, language) : '';
  });
  return fingerprintOf(texts) === fingerprint
    ? null
    : `its text, or one above that it uses, has changed since its run was recorded (${made.day})`;
}

/** What lies in a folder of recordings, unpacked. */
export function readRecording(folder: string): (file: string) => Uint8Array<ArrayBuffer> | null {
  return (file) => {
    const path = resolve(folder, file);
    return existsSync(path) ? new Uint8Array(gunzipSync(readFileSync(path))) : null;
  };
}

/** The same of the lesson on the shelf, with what lies in public/. */
export async function misfitsOfLesson(): Promise<string[]> {
  const lesson = await openLesson();
  if (lesson.recordings === undefined) return [];
  const folder = resolve(import.meta.dirname, '../public', lesson.recordings);
  return misfits(cellsOf(lesson), readRecording(folder));
}
