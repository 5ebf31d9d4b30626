/** How a shared array lies in memory, and how its operations are recorded. */
import { DATA, type DataRef } from '../memory/data-block';
import { recordForm } from '../queue/trace-item';
import type { Context } from '../sync/context';
import { NONE } from '../trace/events';

/** Where the cell ring begins: LOCK │ TYPE │ NUMBER │ WRITES │ cell ring (queue/cell-ring.ts). */
export const RING = DATA.BODY;

export function note(
  context: Context,
  code: number,
  ref: DataRef,
  count: number,
  arg: number,
  value: unknown,
): void {
  noteForm(context, code, ref, count, arg, context.recorder.keeps ? recordForm(value) : '');
}

export function noteForm(
  { recorder }: Context,
  code: number,
  { number }: DataRef,
  count: number,
  arg: number,
  form: string | number,
): void {
  recorder.recordFast(code, number, NONE, count, NONE, NONE, arg, form, false);
}
