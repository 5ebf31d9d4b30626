/** The order in which a run printed its lines, however they came to stand on the console. */
import type { TraceLog } from '../../../workers/trace/reader';
import { consoleLines } from '../console-lines';
import { sameLines } from './predict';

export interface PrintedOrder {
  /** Texts in the order in which they were written. */
  readonly texts: readonly string[];
  /** Texts of two threads stand on one line: text and line end are two writes. */
  readonly glued: boolean;
}

/**
 * In Python, and here, the lines of two threads can run together; what was written first is still first:
 *
 *     Consumer waitingProducer putting
 *                                           ['Consumer waiting', 'Producer putting', 'Consumer done'], glued
 *     Consumer done
 */
export function printedOrder(log: TraceLog): PrintedOrder {
  const lines = consoleLines(log);
  return {
    texts: lines.flatMap(({ pieces }) => pieces.map(({ text }) => text)),
    glued: lines.some(({ pieces }) => pieces.length > 1),
  };
}

/** 'other lines': the program was changed, so that there is nothing to compare. */
export type OrderCompared = 'right' | 'different' | 'other lines';

export function compareOrder(predicted: readonly string[], { texts }: PrintedOrder): OrderCompared {
  if (sameLines(predicted, texts)) return 'right';
  return sameLines([...predicted].sort(), [...texts].sort()) ? 'different' : 'other lines';
}
