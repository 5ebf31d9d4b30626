import { expect, test } from 'vitest';
import type { Fold } from '../../../workers/graph/interface';
import { moverColour } from './mover-colour';

test('threads that are one have a colour of one of them that no others have, as long as there is one', () => {
  // As in In [15]: main, three, four and five; the eighth thread has the colour of the first.
  const groups = [0, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 3];
  const fold: Fold = { by: 'groups', lot: 1, counts: [], steps: [], groups, left: [] };
  const map = { threads: ['main', 'a', 'b', 'c'], states: [], edges: [], fold };
  expect([0, 1, 2, 3].map((group) => moverColour(map, group))).toEqual([0, 1, 4, 2]);
  const { fold: _, ...single } = map;
  expect([0, 1, 8].map((thread) => moverColour(single, thread))).toEqual([0, 1, 1]);
});
