/** What a cell shows that stands for a recorded run. */
import type { CellOnPage } from './notebook-page';

export const BADGE = /^Recorded · Chromium \d+, \d+ [A-Z][a-z]+ \d{4}$/;
export const OF_LESSON = 'The recorded run is of the lesson’s code';

export const badge = (cell: CellOnPage) => cell.region.getByText(BADGE);
export const position = (cell: CellOnPage) => cell.region.locator('.Player-position');
