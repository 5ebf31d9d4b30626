/** The rows of docs/quantities.md that no program reaches by itself: links and schedules. */
import { expect, test } from '@playwright/test';
import { longestOf, watchMainThread } from './main-thread';
import { NotebookPage } from './notebook-page';
import { pressedMeanwhile } from './pressed-meanwhile';

/** How long a task takes is judged in the long form only. */
const FULL = process.env.QUEUEBOOK_FULL !== undefined;
/** A click is answered within this. */
const ANSWER_MS = 200;

interface Row {
  /** In the page. @returns What it says of its end. */
  readonly act: (size: number) => Promise<string>;
  readonly size: number;
  readonly says: RegExp;
}

const ROWS: Readonly<Record<string, Row>> = {
  'a link with a text of more than a million characters': {
    size: 1_100_000,
    says: /code in this link cannot be read/,
    act: async (size) => {
      const text = JSON.stringify({ 'in-9': '// x\n'.repeat(size / 5) });
      const packed = new Blob([`00000000${text}`])
        .stream()
        .pipeThrough(new CompressionStream('deflate-raw'));
      let binary = '';
      for (const byte of new Uint8Array(await new Response(packed).arrayBuffer()))
        binary += String.fromCharCode(byte);
      const code = btoa(binary).replaceAll('+', '-').replaceAll('/', '_');
      location.hash = `cell=in-9&token=AAAA&code=${code}`;
      const said = () => document.querySelector('.LinkedRun')?.textContent ?? '';
      while (!/cannot be read/.test(said())) await new Promise(requestAnimationFrame);
      return said();
    },
  },
  'a schedule of a million characters': {
    size: 1_000_000,
    says: /schedule/,
    act: (size) =>
      window.queuebook.run('in-9', { token: 'A'.repeat(size) }).then(
        () => 'it ran',
        (error: Error) => error.message,
      ),
  },
};

test.describe.configure({ timeout: 600_000 });

test('what is asked beyond a limit ends with a sentence, and the page answers on the way', async ({
  page,
}) => {
  const notebook = new NotebookPage(page);
  await notebook.open();
  // What a page does once is over before we look.
  await notebook.cell(9).run();
  const original = await notebook.cell(9).source();
  for (const [name, { act, size, says }] of Object.entries(ROWS)) {
    await test.step(name, async () => {
      const stop = FULL ? await watchMainThread(page) : null;
      const { result, answers } = await pressedMeanwhile(page, act, size);
      expect(result, name).toMatch(says);
      const tasks = (await stop?.()) ?? null;
      console.log(
        `${name}: ${answers} answers${tasks ? `, longest own task ${longestOf(tasks).toFixed(0)} ms` : ''}`,
      );
      if (tasks) expect(longestOf(tasks), name).toBeLessThan(ANSWER_MS);
      await notebook.cell(9).setSource(original);
    });
  }
});
