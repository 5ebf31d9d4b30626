/** Schedules of other step rules: carried over where that is possible, else refused with the reason. */
import { expect, test } from 'vitest';
import type { ScheduleToken } from './kept-schedule';
import { carriedOver, type Rules, STEP_RULES } from './step-rules';

const SCHEDULE: ScheduleToken = { choices: [1, 0], sleeps: 'last', printWrites: 1, fingerprint: 7 };
const ANY: ScheduleToken = { ...SCHEDULE, sleeps: 'any' };
/** Rules 2 changed nothing where sleeps may end at any moment; nothing was said about rules 1. */
const RULES: Rules = {
  today: 3,
  earlier: {
    2: (schedule) =>
      schedule.sleeps === 'any' ? schedule : 'Sleepers wake together since rules 3.',
  },
};

test('of today: as they are', () => {
  expect(carriedOver(STEP_RULES, SCHEDULE)).toBe(SCHEDULE);
});

test('of earlier rules with a mapping: what it says, schedule by schedule', () => {
  expect(carriedOver(2, ANY, RULES)).toBe(ANY);
  expect(carriedOver(2, SCHEDULE, RULES)).toBe('Sleepers wake together since rules 3.');
});

test('of earlier rules without one, and of later ones: one sentence with both versions', () => {
  expect(carriedOver(1, SCHEDULE, RULES)).toMatch(
    /by rules 1;.*by rules 3,.*keep the schedule anew/,
  );
  expect(carriedOver(9, SCHEDULE, RULES)).toMatch(/by rules 9, here by rules 3.*Reload/);
});
