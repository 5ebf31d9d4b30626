/** A search through states that comes to nothing is told, and is in nobody's way. */
import { expect, test, vi } from 'vitest';
import { lookAtStates, type States } from './states';

const search = vi.hoisted(() => ({ statesOf: vi.fn(), failingSeen: vi.fn() }));
vi.mock('./search-states', () => search);

const program = {
  cells: [],
  words: '',
  main: { text: '', places: [] },
  replica: { text: '', places: [] },
  functions: [],
  classes: [],
  variables: [],
  shared: [],
  writtenFields: [],
  assignments: [],
};

function look(heard: States[] = []): Promise<States | null> {
  const options = { sleeps: 'last', printWrites: 1 } as const;
  return lookAtStates(program, options, (states) => heard.push(states));
}

test('its worker died: nothing is known of the states, and that is all', async () => {
  search.statesOf.mockRejectedValueOnce(new Error('worker terminated: out of memory'));
  const heard: States[] = [];
  expect(await look(heard)).toEqual({ far: null, found: null, trouble: 'failed' });
  expect(heard).toEqual([{ far: null, found: null, trouble: null }]);
});

test('another program runs: who asked is told', async () => {
  const busy = Object.assign(new Error('another cell is running'), { name: 'Busy' });
  search.statesOf.mockRejectedValueOnce(busy);
  await expect(look()).rejects.toBe(busy);
});

test('what was seen can be judged, and what was not says nothing', async () => {
  const found = { outputs: [], cut: null };
  const wanted = { prints: [], threads: 1 };
  const wished = () => true;
  search.statesOf.mockResolvedValueOnce(found).mockResolvedValueOnce(null);
  search.failingSeen.mockResolvedValueOnce('broken');
  expect(await (await look())?.failing?.(wanted, wished)).toBe('broken');
  expect(search.failingSeen).toHaveBeenCalledWith(program, found, wanted, wished);
  expect(await (await look())?.failing?.(wanted, wished)).toBeNull();
});
