/** The counts of a run as CSV (RFC 4180), one line per thread. The names of the columns are the same in every language: programs read them. */

import { SPENT, waitsOf } from '../explain/waits';
import type { RunModel } from '../run-model';

const COLUMNS = [
  'thread',
  'name',
  'polls',
  'polls_found_nothing',
  'items_taken',
  'items_put',
  'times_parked',
  ...SPENT.map((spent) => `${spent}_ms`),
];

export function countsCsv(model: RunModel): string {
  const rows = waitsOf(model.log).threads.map(
    ({ thread, polls, emptyPolls, takes, puts, parked, ms }) => [
      thread,
      model.threadLabel(thread),
      polls,
      emptyPolls,
      takes,
      puts,
      parked,
      ...SPENT.map((spent) => Number(ms[spent].toFixed(3))),
    ],
  );
  return [COLUMNS, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

/** A name that begins as a formula does must not become one in a spreadsheet. */
function field(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
