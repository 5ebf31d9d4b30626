/** Broken on purpose: seen to fail, repaired, and judged by all orders. */
import type { Locator, Page } from '@playwright/test';
import { expect, testOnOnePage as test } from './fixtures';

class BrokenCell {
  readonly id: string;
  readonly region: Locator;
  readonly task: Locator;
  readonly checkButton: Locator;
  readonly tryButton: Locator;

  constructor(
    readonly page: Page,
    number: number,
  ) {
    this.id = `broken-${number}`;
    this.region = page.getByRole('region', { name: `Broken ${number}`, exact: true });
    this.task = this.region.getByRole('group', { name: 'Goal' });
    this.checkButton = this.task.getByRole('button', { name: 'Check all orders' });
    this.tryButton = this.task.getByRole('button', { name: 'Try it 100 times' });
  }

  /** Takes the replay to the end of the run. */
  async seeEnd(): Promise<void> {
    await this.page.evaluate(async (cell) => {
      await window.queuebook.whenIdle();
      window.queuebook.seek(cell, Number.MAX_SAFE_INTEGER);
    }, this.id);
  }

  /** Changes the text; throws when what is to be replaced is not there. */
  async replace(from: string, to: string): Promise<void> {
    await this.page.evaluate(
      ([cell, from_, to_]) => {
        const text = window.queuebook.source(cell);
        if (!text.includes(from_)) throw new Error(`not in the program: ${from_}`);
        window.queuebook.setSource(cell, text.replace(from_, to_));
      },
      [this.id, from, to] as const,
    );
  }
}

const CHECKED = { timeout: 60_000 };

test('the broken programs follow the lesson, in page order', async ({ page, notebook }) => {
  void notebook;
  const cells = await page.evaluate(() => window.queuebook.cells());
  expect(cells.slice(15)).toEqual([
    'in-16',
    ...Array.from({ length: 12 }, (_, i) => `broken-${i + 1}`),
  ]);
});

test('a rare fault is found by all orders, watched, repaired, ticked, and kept', async ({
  notebook,
  page,
}) => {
  const potatoes = new BrokenCell(page, 8);
  await potatoes.checkButton.click();
  await expect(potatoes.task).toContainText(
    /Not repaired: it fails in (\d+|one) of \d+ schedules/,
    CHECKED,
  );
  await potatoes.task.getByRole('button', { name: 'Watch it fail' }).click();
  await potatoes.seeEnd();
  await expect(potatoes.region.getByRole('alert').first()).toContainText('Stuck');

  await potatoes.replace('!bowl.empty()', 'bowl.qsize() > 0');
  await expect(potatoes.task).not.toContainText('Not repaired');
  await potatoes.checkButton.click();
  await expect(potatoes.task).toContainText('Not repaired', CHECKED);

  await potatoes.replace('import { Queue }', 'import { Empty, Queue }');
  await potatoes.replace(
    '  while (bowl.qsize() > 0) {\n    const potato = bowl.get();',
    '  while (true) {\n    let potato: string;\n    try {\n      potato = bowl.getNowait();\n    } catch (error) {\n      if (error instanceof Empty) return;\n      throw error;\n    }',
  );
  await potatoes.checkButton.click();
  await expect(potatoes.task).toContainText(
    /Repaired: no schedule fails, all \d+ of them/,
    CHECKED,
  );
  // Luck finds nothing now: it is offered ten times as many tries.
  await potatoes.tryButton.click();
  await expect(potatoes.task).toContainText('Worked 100 times out of 100', CHECKED);
  await expect(potatoes.task.getByRole('button', { name: 'Try it 1,000 times' })).toBeVisible();
  const outline = await notebook.openOutline();
  await expect(outline.getByRole('link', { name: /8 The last potato \(repaired\)/ })).toBeVisible();
  await expect(outline).toContainText('1 of 12 repaired');

  await notebook.reload();
  await notebook.openOutline();
  await expect(outline).toContainText('1 of 12 repaired');
  expect(await page.evaluate(() => window.queuebook.source('broken-8'))).toContain('getNowait');
  await potatoes.region.getByRole('button', { name: 'Save, open, share, reset' }).click();
  await potatoes.region.getByRole('button', { name: 'Reset', exact: true }).click();
  expect(await page.evaluate(() => window.queuebook.source('broken-8'))).toContain('bowl.empty()');
});

test('luck and proof stand side by side', async ({ notebook, page }) => {
  void notebook;
  const accounts = new BrokenCell(page, 12);
  await accounts.tryButton.click();
  await expect(accounts.task).toContainText(/Worked \d+ times/, CHECKED);
  await accounts.checkButton.click();
  await expect(accounts.task).toContainText(/it fails in (\d+|one) of \d+ schedules/, CHECKED);
  await expect(accounts.task).toContainText(/Worked \d+ times/);
  await expect(accounts.task).toContainText('Stuck: everybody waits');
});

test('a program that no longer does its task is not repaired', async ({ notebook, page }) => {
  void notebook;
  const parcels = new BrokenCell(page, 7);
  await parcels.replace('inbox = new Queue<number>(1)', 'inbox = new Queue<number>(4)');
  await parcels.checkButton.click();
  await expect(parcels.task).toContainText('no longer does its task', CHECKED);
  await expect(parcels.task).toContainText('keep room for one');
});

test('a program without an end is given up, shown, and stopped', async ({ notebook, page }) => {
  void notebook;
  const doorbell = new BrokenCell(page, 10);
  await doorbell.checkButton.click();
  // A machine that is busy elsewhere does not come to thousands of steps before it has to give up: then only what was seen is said.
  await expect(doorbell.task).toContainText(
    /It (goes on and on; after thousands of steps|asks in vain)/,
    CHECKED,
  );
  await doorbell.task.getByRole('button', { name: 'Watch it fail' }).click();
  await expect(doorbell.region.getByRole('status').first()).toContainText('stopped', CHECKED);
  await doorbell.replace('door.getNowait()', 'door.get()');
  await doorbell.checkButton.click();
  await expect(doorbell.task).toContainText('Repaired', CHECKED);
});

test('hints come one at a time', async ({ notebook, page }) => {
  void notebook;
  const dishes = new BrokenCell(page, 1);
  const hints = dishes.task.locator('.BrokenHints-list').getByRole('listitem');
  await expect(hints).toHaveCount(0);
  await dishes.task.getByRole('button', { name: /^A hint/ }).click();
  await expect(hints).toHaveCount(1);
  await dishes.task.getByRole('button', { name: /^Another hint/ }).click();
  await dishes.task.getByRole('button', { name: /^Another hint/ }).click();
  await expect(hints).toHaveCount(3);
  await expect(dishes.task.getByRole('button', { name: /hint/i })).toHaveCount(0);
});

/** A repair of which there are thousands of schedules. */
async function bringInAThread(parcels: BrokenCell): Promise<void> {
  await parcels.replace(
    'for (let i = 0; i < PARCELS; i++) {\n  inbox.put(i);\n}',
    'function bring() {\n  for (let i = 0; i < PARCELS; i++) {\n    inbox.put(i);\n  }\n}\nconst bringing = new Thread({ target: bring });\nbringing.start();',
  );
}

test('a check can be stopped, and proves nothing then', async ({ notebook, page }) => {
  void notebook;
  const parcels = new BrokenCell(page, 7);
  await bringInAThread(parcels);
  // A Date that goes to other threads: its states cannot be looked through.
  await parcels.replace('function packer() {', 'const notes = new Queue();\nfunction packer() {');
  await parcels.replace('outbox.put(parcel);', 'notes.put(new Date(0));\n    outbox.put(parcel);');
  await parcels.checkButton.click();
  await expect(parcels.task).toContainText(/[1-9]\d* orders so far/, CHECKED);
  await parcels.task.getByRole('button', { name: 'Stop' }).click();
  await expect(parcels.task).toContainText('that is no proof', CHECKED);
  await expect(parcels.checkButton).not.toHaveAttribute('aria-disabled', 'true');
});

test('a repair with thousands of schedules is judged by its states, at once', async ({
  notebook,
  page,
}) => {
  void notebook;
  const parcels = new BrokenCell(page, 7);
  await bringInAThread(parcels);
  await parcels.checkButton.click();
  const proven = /Repaired: no order fails\. All \d+ states were looked at/;
  await expect(parcels.task).toContainText(proven, CHECKED);
  await expect(parcels.checkButton).not.toHaveAttribute('aria-disabled', 'true', CHECKED);
  await expect(parcels.task).toContainText(proven);
  const outline = await notebook.openOutline();
  await expect(outline.getByRole('link', { name: /7 .* \(repaired\)/ })).toBeVisible();
});
