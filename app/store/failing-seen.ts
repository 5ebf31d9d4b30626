/** A search through states that did not come to its end has seen some orders: one that fails is enough to know. */
import type { GraphFound } from '../../workers/graph/interface';
import type { OrderOutput } from '../../workers/kernel/interface';
import { TraceLog } from '../../workers/trace/reader';
import { type AnyProgram, runProgram, stopProgram } from '../bridge/programs';
import { consoleLines, consoleText } from '../model/console-lines';
import {
  judgeOrders,
  type Verdict,
  verdictOf,
  type Wanted,
  type Witness,
} from '../model/orders/judge';
import { factsOf } from '../model/orders/judge-facts';

/** Events of a run that polls without end, after which it has shown what it does. */
const ENOUGH_SEEN = 400;

/** null: none of them fails. What the real threads did not print, or have not done, is none. */
export async function failingSeen(
  program: AnyProgram,
  { outputs, cut }: GraphFound,
  wanted: Wanted,
  stillWished: () => boolean,
): Promise<Verdict | null> {
  const printed = outputs
    .filter(({ confirmed }) => confirmed)
    .map(({ console, end, error, token }) => ({
      console,
      outcome: end,
      error,
      token,
      schedules: 1,
    }));
  const seen = verdictOn(wanted, printed, []);
  if (seen || !cut?.token) return seen;
  const polled = await pollingRun(program, cut.token);
  return stillWished() ? verdictOn(wanted, printed, [polled]) : null;
}

function verdictOn(
  wanted: Wanted,
  outputs: readonly OrderOutput[],
  witnesses: readonly Witness[],
): Verdict | null {
  const schedules = outputs.length + witnesses.length;
  const found = { complete: false, schedules, runs: schedules, ms: 0, outputs };
  const verdict = verdictOf(wanted, judgeOrders(wanted, found), witnesses);
  return verdict.verdict === 'broken' ? verdict : null;
}

/** As far as it was looked at: it may have no end. */
async function pollingRun(program: AnyProgram, token: string): Promise<Witness> {
  const log = new TraceLog();
  const options = { policy: 'replay', token, printWrites: 1 } as const;
  await runProgram(program, options, ({ records, texts }) => {
    log.append(records, texts);
    if (log.length > ENOUGH_SEEN) void stopProgram();
  });
  const console = consoleText(consoleLines(log));
  const output = { console, outcome: 'cut', error: '', token, schedules: 1 } as const;
  return { output, facts: factsOf(log) };
}
