/** What is kept of a run, and opened again. */
import type { Catalogue } from '../../message';

export const explainKept = {
  'explain.export.run': 'This run, to open again',
  'explain.export.chrome': 'Timeline for Perfetto',
  'explain.export.svg': 'Picture as SVG',
  'explain.export.png': 'Picture as PNG',
  'explain.export.csv': 'Counts as CSV',
  'explain.export.open': 'Open a saved run …',
  'explain.export.runFirst': 'Run the cell first: there is nothing to save yet.',
  'explain.export.failed':
    'That could not be saved: no room for the file, or no picture to make it from. Close other pages, or keep the run in another form.',
  'explain.file.reading': 'Reading the file: {percent} %',
  'explain.file.writing': 'Writing the file: {percent} %',
  'explain.open.foreign':
    'This is not a run saved by Queuebook, or the file was cut off. Choose a file that was saved here.',
  'explain.open.newer':
    'This run was saved by a later version of Queuebook. Reload the page to get the newest one, then open it again.',
  'explain.open.broken':
    'This file was changed or damaged since it was saved, and cannot be trusted. Save the run again where it came from.',
  'explain.open.elsewhere': 'This run belongs to a cell that is not on this page.',
  'explain.open.busy': 'The cell of this run is running. Stop it, then open the file again.',
} as const satisfies Catalogue;
