/** Three words for a thread that does not run: parked (waits to be woken), asleep (`sleep`), polling. And no other. */
import { expect, test } from 'vitest';
import { allLate } from './en/all-late';
import { errorsInCells } from './en/errors-in-cells';
import { first } from './en/first';
import { present } from './en/present';
import type { Catalogue, Message } from './message';

const catalogue: Catalogue = { ...first, ...allLate, ...errorsInCells, ...present };

function textsOf(message: Message): string[] {
  return typeof message === 'string' ? [message] : [message.one ?? '', message.other];
}

const all = Object.entries(catalogue).flatMap(([key, message]) =>
  textsOf(message).map((text) => [key, text] as const),
);

test('“asleep” and “sleeping” are said about `sleep` alone', () => {
  const wrong = all.filter(
    ([key, text]) =>
      /\b(asleep|sleeping|sleeps|sleeper)\b/i.test(text) &&
      !/sleep|slept|\.pause$/.test(key) &&
      !/`sleep|without sleeping/.test(text),
  );
  expect(wrong).toEqual([]);
});

test('no card, lane, legend, lens or sentence has a fourth word', () => {
  const wrong = all.filter(
    ([key, text]) =>
      /^(picture|explain)\./.test(key) && /\b(blocked|falls asleep|idle|suspended)\b/i.test(text),
  );
  expect(wrong).toEqual([]);
});
