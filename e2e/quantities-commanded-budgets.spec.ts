/** The rows of docs/quantities.md that no program reaches by itself: links and schedules. */
import { test } from '@playwright/test';
import { driveRows, type QuantityRow } from './quantity-rows';

const ROWS: Readonly<Record<string, QuantityRow<number>>> = {
  'a link with a text of more than a million characters': {
    given: 1_100_000,
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
    given: 1_000_000,
    says: /schedule/,
    act: (size) =>
      window.queuebook.run('in-9', { token: 'A'.repeat(size) }).then(
        () => 'it ran',
        (error: Error) => error.message,
      ),
  },
};

test.describe.configure({ timeout: 600_000 });

test('what is asked beyond a limit ends with a sentence, and the page answers on the way', ({
  page,
}) => driveRows(page, ROWS));
