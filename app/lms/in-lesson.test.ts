import { expect, it } from 'vitest';
import { cellsOf } from '../lessons/lesson';
import { openLesson } from '../lessons/shelf';
import type { Progress } from '../store/progress';
import { reportOf } from './in-lesson';

const lesson = await openLesson();
const questions = cellsOf(lesson).filter(({ question }) => question);
const broken = cellsOf(lesson).filter((cell) => cell.broken);
const made = (came: 'open' | 'right' | 'other') =>
  ({ state: 'made', answer: { ask: 'number', value: 1 }, came }) as const;
const repair = { schedules: 1, complete: true };

function report(predictions: Progress['predictions'], repaired: Progress['repaired'] = {}) {
  const { kept: _, ...counted } = reportOf(lesson, { predictions, repaired });
  return counted;
}

it('counts what the lesson has', () => {
  const of = questions.length + broken.length;
  expect(of).toBeGreaterThan(broken.length);
  expect(report({})).toEqual({ points: 0, of, all: false });
  expect(report({ gone: made('right') }, { 'gone-too': repair })).toEqual({
    points: 0,
    of,
    all: false,
  });
});

it('a prediction counts once it came out right, a program once it is repaired', () => {
  const [first, second, third] = questions.map(({ id }) => id);
  expect(
    report(
      { [first ?? '']: made('right'), [second ?? '']: made('other'), [third ?? '']: made('open') },
      { [broken[0]?.id ?? '']: repair },
    ).points,
  ).toBe(2);
});

it('all is all: each question has come out, each program is repaired', () => {
  const came = Object.fromEntries(questions.map(({ id }) => [id, made('other')] as const));
  const repaired = Object.fromEntries(broken.map(({ id }) => [id, repair]));
  expect(report(came, repaired)).toMatchObject({ points: broken.length, all: true });
  expect(report({ ...came, [questions[0]?.id ?? '']: made('open') }, repaired).all).toBe(false);
  expect(report({ ...came, [questions[0]?.id ?? '']: { state: 'skipped' } }, repaired).all).toBe(
    false,
  );
});
