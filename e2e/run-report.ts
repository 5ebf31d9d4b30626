/** What the runs of a page came to, for the report of a test that failed on it. */
import type { Page } from '@playwright/test';
import { runReport } from '../workers/testing/run-report';

type Summary = Awaited<ReturnType<Window['queuebook']['run']>>;

/** Of the runs that this test asked for by script, newest last. A process runs one test at a time. */
const summaries: { readonly cell: string; readonly summary: Summary }[] = [];
const MOST = 5;

export function forgetSummaries(): void {
  summaries.length = 0;
}

export function keepSummary(cell: string, summary: Summary): Summary {
  summaries.push({ cell, summary });
  if (summaries.length > MOST) summaries.shift();
  return summary;
}

/** Every cell that has run: how its runs ended, what the cell says of the last, and its threads' last events. */
export async function runsOn(page: Page): Promise<string> {
  const runs = await page.evaluate(() =>
    (window.queuebook?.cells() ?? []).flatMap((cell) => {
      // Long runs are told by their last events: to carry all of them over takes longer than the report may.
      const seen = new Map<number, number>();
      const events = window.queuebook
        .trace(cell)
        .reverse()
        .filter(({ thread }) => {
          const later = seen.get(thread) ?? 0;
          seen.set(thread, later + 1);
          return later < 20;
        })
        .reverse();
      const said = document.getElementById(cell)?.querySelectorAll('[role=status], [role=alert]');
      const says = [...(said ?? [])].map(({ textContent }) => textContent).filter(Boolean);
      return events.length === 0 ? [] : [{ cell, says, events }];
    }),
  );
  return [
    ...summaries.map(({ cell, summary }) => `${cell} came to ${runReport(summary, [])}`),
    ...runs.map(({ cell, says, events }) => `${cell} says ${runReport(says, events)}`),
  ].join('\n');
}
