/** What the frame answers about a program's states. */
import type {
  GraphCut,
  GraphCutReason,
  GraphEdge,
  GraphEnd,
  GraphFound,
  GraphOutput,
  GraphProgress,
  GraphState,
  StateMap,
} from '../../../workers/graph/interface';
import { EVENT_KINDS } from '../../../workers/trace/events';
import { areTexts, isAmount, isCount, isFields, isText, listOf, placeIn } from './fields';
import { foldedFrom } from './folded';

const ENDS: readonly GraphEnd[] = ['finished', 'failed', 'stuck'];
const REASONS: readonly GraphCutReason[] = [
  'unable',
  'states',
  'outputs',
  'steps',
  'polls',
  'stopped',
];

/** null if it is none. */
export function graphFrom(value: unknown): GraphFound | null {
  if (!isFields(value)) return null;
  const { complete, states, edges, interleavings, confirmed, ms } = value;
  const cut = unlessNull(value.cut, cutFrom);
  const map = unlessNull(value.map, mapFrom);
  const folded = unlessNull(value.folded, (each) => foldedFrom(each, mapFrom));
  const outputs = listOf(value.outputs, outputFrom);
  if (typeof complete !== 'boolean' || typeof confirmed !== 'boolean') return null;
  if (!isCount(states) || !isCount(edges) || !isAmount(ms)) return null;
  if (interleavings !== null && !isDecimal(interleavings)) return null;
  if (cut === undefined || map === undefined || folded === undefined || outputs === null)
    return null;
  return { complete, cut, states, edges, interleavings, outputs, confirmed, map, folded, ms };
}

/** null if it is none. */
export function graphProgressFrom(value: unknown): GraphProgress | null {
  if (!isFields(value)) return null;
  const { states, edges, open, ms } = value;
  if (!isCount(states) || !isCount(edges) || !isCount(open) || !isAmount(ms)) return null;
  return { states, edges, open, ms };
}

/** undefined: it is amiss. */
function unlessNull<T>(value: unknown, read: (value: unknown) => T | null): T | null | undefined {
  return value === null ? null : (read(value) ?? undefined);
}

function isDecimal(value: unknown): value is string {
  return isText(value) && /^\d+$/.test(value);
}

function endIn(value: unknown): GraphEnd | null {
  return ENDS.find((end) => end === value) ?? null;
}

function cutFrom(value: unknown): GraphCut | null {
  if (!isFields(value)) return null;
  const reason = REASONS.find((each) => each === value.reason);
  const place = placeIn(value);
  const { what, token } = value;
  if (reason === undefined || place === null || (what !== null && !isText(what))) return null;
  return token === null || isText(token) ? { reason, what, ...place, token } : null;
}

function outputFrom(value: unknown): GraphOutput | null {
  if (!isFields(value)) return null;
  const { console, error, token, confirmed } = value;
  const end = endIn(value.end);
  if (!areTexts(console) || end === null || !isText(error) || !isText(token)) return null;
  return typeof confirmed === 'boolean' ? { console, end, error, token, confirmed } : null;
}

function mapFrom(value: unknown): StateMap | null {
  if (!isFields(value) || !areTexts(value.threads)) return null;
  const { threads } = value;
  const states = listOf(value.states, stateFrom);
  const edges = listOf(value.edges, edgeFrom);
  if (states === null || edges === null || states.length === 0) return null;
  const known = ({ from, to, thread }: GraphEdge) =>
    from < states.length && to < states.length && thread < threads.length;
  return edges.every(known) ? { threads, states, edges } : null;
}

function stateFrom(value: unknown): GraphState | null {
  if (!isFields(value)) return null;
  const end = unlessNull(value.end, endIn);
  const { token, steps } = value;
  const progress = listOf(value.progress, countIn);
  if (end === undefined || progress === null || !isText(token) || !isCount(steps)) return null;
  return { end, token, steps, progress };
}

function edgeFrom(value: unknown): GraphEdge | null {
  if (!isFields(value)) return null;
  const { from, to, thread, failed, object, text } = value;
  const kind = EVENT_KINDS.find((each) => each === value.kind);
  const place = placeIn(value);
  const steps = listOf(value.steps, countIn);
  const choices = listOf(value.choices, countIn);
  if (!isCount(from) || !isCount(to) || !isCount(thread) || kind === undefined) return null;
  if (typeof failed !== 'boolean' || (object !== null && !isText(object)) || !isText(text))
    return null;
  if (place === null || steps === null || choices === null) return null;
  return { from, to, thread, kind, failed, object, ...place, text, steps, choices };
}

const countIn = (value: unknown) => (isCount(value) ? value : null);
