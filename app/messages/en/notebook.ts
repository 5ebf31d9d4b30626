/** Words of the notebook around the lesson: header, outline, cells, editor. */
import type { Catalogue } from '../catalogue';

export const notebook = {
  'notebook.product': 'Queuebook',
  'notebook.run': 'Run',
  'notebook.stop': 'Stop',
  'notebook.reset': 'Reset',
} as const satisfies Catalogue;
