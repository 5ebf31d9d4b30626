/** The map: all states of a program found in one worker, the region of no return, and a way for the real threads to each. */
import type { Locator } from '@playwright/test';
import { expect, testOnOnePage as test } from './fixtures';
import type { CellOnPage } from './notebook-page';
import { button, stepPanel } from './schedule-panels';

const FORKS = `import { Lock } from 'threading';
const left = new Lock();
const right = new Lock();
function guest() {
  right.acquire();
  left.acquire();
  left.release();
  right.release();
}
const thread = new Thread({ target: guest, name: 'guest' });
thread.start();
left.acquire();
right.acquire();
right.release();
left.release();
thread.join();
print('both have eaten');`;

/** Its place; it is drawn from the text whenever the tab is opened, which the test before may have left open. */
async function openView(cell: CellOnPage): Promise<Locator> {
  await cell.openView('Table');
  return cell.openView('Map');
}

/** Once it is drawn. */
async function openMap(cell: CellOnPage): Promise<Locator> {
  const map = await openView(cell);
  await expect(map.locator('.MapPicture-svg')).toBeVisible();
  return map;
}

const here = (map: Locator) => map.locator('[aria-current="step"]');

test('two locks the other way round: the lost region is shaded, and a press leads the real threads into it', async ({
  notebook,
}) => {
  const cell = notebook.cell(8);
  await cell.setSource(FORKS);
  const map = await openMap(cell);
  await expect(map.locator('.MapPicture-region')).toBeVisible();
  await expect(map).toContainText('From one of them it can only get stuck');
  await expect(map).not.toContainText('not confirmed');
  // Both ways into it are marked.
  await expect(map.locator('.MapEdges-edge--fatal')).toHaveCount(2);

  await map.getByRole('button', { name: /Stuck: whoever moves on has to wait, for ever/ }).click();
  await expect(here(map)).toHaveAccessibleName(/Stuck/);
  await expect(map).toContainText(/3 of \d+ states seen/);
  // What has come to lie under the pointer is told instead.
  await cell.page.mouse.move(0, 0);
  await expect(map).toContainText(
    /The fatal step of this run: (main|guest) takes the lock (left|right) .*After this step it can only get stuck/,
  );
  await expect(stepPanel(cell)).toContainText(/Before step \d/);
  await button(stepPanel(cell), 'To the end').click();
  await expect(stepPanel(cell)).toContainText('Stuck: nobody can move any more');
  await button(stepPanel(cell), 'Leave').click();
});

test('a run is a way on the map, and the playhead moves along it; arrows go along the steps', async ({
  notebook,
  page,
}) => {
  const cell = notebook.cell(8);
  await cell.run();
  const map = await openMap(cell);
  await cell.seeEnd();
  await expect(here(map)).toHaveAccessibleName(/The program has finished/);
  const edges = map.locator('.MapEdges-edge--walked');
  await expect(edges).toHaveCount(6);
  await page.evaluate(() => window.queuebook.seek('in-8', -1));
  await expect(here(map)).toHaveAccessibleName(/^The beginning/);
  await expect(edges).toHaveCount(0);
  await expect(map.locator('.MapEdges-edge--ahead')).toHaveCount(6);

  await here(map).focus();
  await expect(map).toContainText('You are here');
  for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowDown');
  await expect(map.locator(':focus')).toHaveAccessibleName(/The program has finished/);
  await page.keyboard.press('ArrowUp');
  await expect(map.locator(':focus')).not.toHaveAccessibleName(/finished/);
});

test('steps made by hand draw the map; going back, and elsewhere, keeps what was seen', async ({
  notebook,
}) => {
  const cell = notebook.cell(8);
  const map = await openMap(cell);
  const [first] = await map.locator('[data-state]').all();
  await first?.click();
  await expect(map).toContainText('1 of 12 states seen');
  await map.getByLabel('Only what I have seen').check();
  await expect(map.locator('[data-state]')).toHaveCount(3);
  await stepPanel(cell)
    .getByRole('button', { name: /consumer prints/ })
    .click();
  await expect(map).toContainText('2 of 12 states seen');
  await map.getByRole('button', { name: /^The beginning/ }).click();
  await expect(here(map)).toHaveAccessibleName(/^The beginning/);
  await expect(map).toContainText('2 of 12 states seen');
  await stepPanel(cell)
    .getByRole('button', { name: /main prints/ })
    .click();
  await expect(map).toContainText('3 of 12 states seen');
  await map.getByLabel('As a table').check();
  await expect(map.getByRole('table')).toContainText('consumer gets from queue');
  await button(stepPanel(cell), 'Leave').click();
});

test('after an edit the map is drawn anew with the next run', async ({ notebook }) => {
  const cell = notebook.cell(8);
  const map = await openMap(cell);
  await expect(map).toContainText('12 states');
  await cell.setSource(`print('once');`);
  await expect(map).toContainText('The text was changed since the map was drawn');
  await cell.run();
  await expect(map).toContainText('2 states');
  await expect(map).toContainText('finished');
});

/** Two that do the same, and one that prints what depends on who came first; whoever comes late finds the door shut. */
const MANY = `import { Lock } from 'threading';
const queue = new Queue();
const door = new Lock();
function fill(start) {
  for (let i = 0; i < 3; i++) queue.put(start + i);
}
function drain() {
  let last = 0;
  for (let i = 0; i < 6; i++) last = queue.get();
  print(last < 10 ? 'small' : 'large', 'came last');
  if (last < 10) door.acquire();
  door.acquire();
}
const threads = [0, 10].map((start) => new Thread({ target: fill, args: [start] }));
threads.push(new Thread({ target: drain }));
for (const thread of threads) thread.start();
for (const thread of threads) thread.join();
print('done');`;

test('more states than a picture holds are folded; a run is a way on it, and a press leads the real threads there', async ({
  notebook,
  page,
}) => {
  const cell = notebook.cell(8);
  await cell.setSource(MANY);
  await cell.run();
  const map = await openMap(cell);
  await expect(map).toContainText(/[\d,]{3,} states · [\d,]+ ways through/);
  await expect(map).toContainText('Too many for a picture, so it is folded: a circle is');
  await expect(map).toContainText('it can only get stuck: the shaded region');
  await expect(map.locator('.MapPicture-region')).toBeVisible();
  await expect(here(map)).toHaveCount(1);
  await page.evaluate(() => window.queuebook.seek('in-8', -1));
  await expect(here(map)).toHaveAccessibleName(/^The beginning\. .* states?\. Operations made/);
  await expect(map.locator('.MapEdges-edge--walked')).toHaveCount(0);
  expect(await map.locator('.MapEdges-edge--ahead').count()).toBeGreaterThan(3);
  await here(map).focus();
  await page.keyboard.press('ArrowDown');
  await expect(map.locator(':focus')).not.toHaveAccessibleName(/^The beginning/);

  await map
    .getByRole('button', { name: /Stuck: whoever moves on/ })
    .first()
    .click();
  await expect(here(map)).toHaveAccessibleName(/Stuck/);
  await expect(map).toContainText(/\d+ of [\d,]+ states seen/);
  await button(stepPanel(cell), 'To the end').click();
  await expect(stepPanel(cell)).toContainText('Stuck: nobody can move any more');
  await button(stepPanel(cell), 'Leave').click();

  await map.getByLabel('by what is yet to come').check();
  await expect(map).toContainText('from which the same can still be printed');
  await map.getByLabel('As a table').check();
  await expect(map.getByRole('table')).toContainText(/can still be printed: .*small came last/);
  await map.getByLabel('by lines printed').check();
  await expect(map).toContainText('large came last');
  await expect(map.locator('.MapPicture-svg')).toHaveCount(0);
});

test('while the map is searched nobody is kept from running: a Run ends the search, which begins again after it', async ({
  notebook,
  page,
}) => {
  const cell = notebook.cell(8);
  await cell.setSource(FORKS);
  const map = await openMap(cell);
  await expect(map.locator('.MapPicture-region')).toBeVisible();
  const outcomes = await page.evaluate(async () => {
    const { queuebook } = window;
    const said: string[] = [];
    for (let i = 0; i < 3; i++) {
      queuebook.setSource('in-8', `print(${i});`);
      said.push(await queuebook.run('in-8').then(({ outcome }) => outcome, String));
      // Whoever looks at the map has begun to search by now.
      for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
    }
    return said;
  });
  expect(outcomes).toEqual(['finished', 'finished', 'finished']);
  await expect(map).toContainText('one way through');
});
