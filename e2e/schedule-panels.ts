/** The panels of a commanded cell, and the way into the first of them. */
import { expect, type Locator } from '@playwright/test';
import type { CellOnPage } from './notebook-page';

export const stepPanel = (cell: CellOnPage) =>
  cell.region.getByRole('region', { name: 'Who moves next?' });
export const ordersPanel = (cell: CellOnPage) =>
  cell.region.getByRole('region', { name: 'Every order this program can print' });
export const button = (place: Locator, name: string) =>
  place.getByRole('button', { name, exact: true });

export async function startStepping(cell: CellOnPage): Promise<Locator> {
  await button(cell.region, 'Step').click();
  const panel = stepPanel(cell);
  await expect(panel).toContainText('Before the first step');
  return panel;
}
