import { expect, test } from 'vitest';
import { spread } from './moment-places';

test('marks stand where they point, or as near as they can beside one another', () => {
  expect(spread([10, 100, 300], 400)).toEqual([10, 100, 300]);
  expect(spread([10, 12, 13], 400)).toEqual([10, 34, 58]);
  expect(spread([380, 395, 400], 400)).toEqual([352, 376, 400]);
  expect(spread([], 400)).toEqual([]);
});
