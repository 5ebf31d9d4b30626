/** What a run was, as a few lines of text: kept beside files of runs, to compare with what a later version reads. */
import type { RunOutcome } from '../../../workers/kernel/interface';
import type { TraceLog } from '../../../workers/trace/reader';
import { consoleLines, consoleText } from '../console-lines';

/** What a log tells of fields, variables and data that threads share: its texts are part of the picture. */
const SHARED = /^(field|variable|list|keys?)-/;

export function toldOf(outcome: RunOutcome, log: TraceLog): string {
  const kinds = new Map<string, number>();
  for (const { kind } of log) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const counts = [...kinds].sort().map(([kind, count]) => `${count} ${kind}`);
  const error = 'error' in outcome ? outcome.error : undefined;
  const shared = [...log].filter(({ kind }) => SHARED.test(kind));
  const waiting = outcome.outcome === 'stuck' ? outcome.waiting : [];
  return [
    outcome.outcome,
    ...(error ? [`${error.name}: ${error.message} (${error.thread}, line ${error.line})`] : []),
    ...waiting.map(({ thread, operation, line }) => `${thread} in ${operation}, line ${line}`),
    ...counts,
    '',
    ...shared.map(
      ({ kind, thread, depth, text }) =>
        `thread ${thread} ${kind} ${depth} ${JSON.stringify(text)}`,
    ),
    '',
    ...consoleText(consoleLines(log)).map((line) => JSON.stringify(line)),
    '',
  ].join('\n');
}
