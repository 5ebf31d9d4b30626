/** What the judge asks of one run's log. */
import { KIND_CODE, OBJECT_TYPES } from '../../../workers/trace/events';
import type { TraceLog } from '../../../workers/trace/reader';

const QUEUE = OBJECT_TYPES.indexOf('queue');

export interface RunFacts {
  /** Threads that were started, the main thread not counted. */
  readonly threads: number;
  readonly puts: number;
  readonly shutdowns: number;
  readonly emptyPolls: number;
  /** Of every queue that was made; 0 is unbounded. */
  readonly maxsizes: readonly number[];
}

export function factsOf(log: TraceLog): RunFacts {
  const counts = { threads: 0, puts: 0, shutdowns: 0, emptyPolls: 0 };
  const maxsizes: number[] = [];
  for (let i = 0; i < log.length; i++) {
    switch (log.kindCode(i)) {
      case KIND_CODE['thread-started']:
        counts.threads++;
        break;
      case KIND_CODE.put:
        counts.puts++;
        break;
      case KIND_CODE.shutdown:
        counts.shutdowns++;
        break;
      case KIND_CODE['get-empty']:
        counts.emptyPolls++;
        break;
      case KIND_CODE.created: {
        const { depth, arg } = log.at(i);
        if (depth === QUEUE) maxsizes.push(Math.max(0, arg));
        break;
      }
    }
  }
  return { ...counts, maxsizes };
}
