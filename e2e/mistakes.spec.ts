/** The same sentence and the same line as in Node, whatever this browser's own words are. */
import { MISTAKES, SHARED } from '../workers/testing/mistakes';
import { expect, testOnOnePage as test } from './fixtures';

test('mistakes are told in words of cells, and what threads share is none', async ({
  notebook,
}) => {
  const cell = notebook.cell(9);
  for (const { what, text, name, line, says } of MISTAKES)
    expect(await cell.runText(text), what).toMatchObject({
      outcome: 'failed',
      error: { name, line, message: says },
    });
  // The last of them as a reader sees it.
  await expect(cell.troubles).toContainText(MISTAKES.at(-1)?.says ?? '');
  for (const { what, text, prints } of SHARED)
    expect(await cell.runText(text), what).toMatchObject({
      outcome: 'finished',
      console: [prints],
    });
});
