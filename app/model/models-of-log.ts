/**
 * The register of what is made from logs. One model of a kind a log, kept as long as the log is, and given what it may
 * have whenever it is asked for. Whoever feeds logs (store/absorb.ts) feeds all of them, and names none.
 */
import type { TraceLog } from '../../workers/trace/reader';

type Feed = (log: TraceLog, end: number) => void;

const feeds: Feed[] = [];

/**
 * @param make a model of a log that has taken nothing in yet
 * @param feed gives it the log up to `end`, an event's number; cheap when it has that already
 * @returns the one model of a log, as it is; whoever wants it with everything in it feeds it first
 */
export function modelPerLog<Model>(
  make: (log: TraceLog) => Model,
  feed: (model: Model, log: TraceLog, end: number) => void,
): (log: TraceLog) => Model {
  const made = new WeakMap<TraceLog, Model>();
  const modelOf = (log: TraceLog) => {
    const model = made.get(log) ?? make(log);
    made.set(log, model);
    return model;
  };
  feeds.push((log, end) => feed(modelOf(log), log, end));
  return modelOf;
}

/** Gives all models of a log what has arrived up to `end`. Those that nobody has imported do not exist. */
export function feedModels(log: TraceLog, end: number): void {
  for (const feed of feeds) feed(log, end);
}
