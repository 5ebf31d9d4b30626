/** What the frame answers about a graph that is too large for a picture: its folded maps, and the way through it. */
import type {
  Fold,
  Folded,
  FoldedBy,
  FoldedMap,
  StateMap,
  Walk,
  WalkMove,
} from '../../../workers/graph/interface';
import { EVENT_KINDS } from '../../../workers/trace/events';
import { areTexts, isCount, isFields, listOf } from './fields';

const BY: readonly FoldedBy[] = ['threads', 'groups', 'outputs'];

/** null if it is none. */
export function foldedFrom(
  value: unknown,
  mapFrom: (value: unknown) => StateMap | null,
): Folded | null {
  if (!isFields(value)) return null;
  const walk = walkFrom(value.walk);
  if (walk === null) return null;
  const states = walk.first.length - 1;
  const maps = listOf(value.maps, (each) => foldedMapFrom(each, states, mapFrom));
  return maps === null || maps.length === 0 ? null : { walk, maps };
}

function foldedMapFrom(
  value: unknown,
  states: number,
  mapFrom: (value: unknown) => StateMap | null,
): FoldedMap | null {
  if (!isFields(value) || !isFields(value.map)) return null;
  const { placeOf } = value;
  const plain = mapFrom(value.map);
  const fold = plain && foldFrom(value.map.fold, plain);
  if (plain === null || fold === null || !(placeOf instanceof Uint16Array)) return null;
  if (placeOf.length !== states || !areBelow(placeOf, plain.states.length)) return null;
  return { map: { ...plain, fold }, placeOf };
}

function foldFrom(value: unknown, { states, edges, threads }: StateMap): Fold | null {
  if (!isFields(value)) return null;
  const { lot } = value;
  const by = BY.find((each) => each === value.by);
  const counts = listOf(value.counts, countIn);
  const steps = listOf(value.steps, (each) => (isCount(absolute(each)) ? Number(each) : null));
  const groups = listOf(value.groups, countIn);
  const left = listOf(value.left, leftFrom);
  if (by === undefined || !isCount(lot) || lot === 0) return null;
  if (counts?.length !== states.length || steps?.length !== edges.length) return null;
  if (!groups?.every((group) => group < threads.length)) return null;
  if (left?.length !== (by === 'outputs' ? states.length : 0)) return null;
  return { by, lot, counts, steps, groups, left };
}

function leftFrom(value: unknown): Fold['left'][number] | null {
  if (!isFields(value)) return null;
  const { count, some } = value;
  return isCount(count) && areTexts(some) ? { count, some } : null;
}

function walkFrom(value: unknown): Walk | null {
  if (!isFields(value)) return null;
  const { first, to, move } = value;
  const moves = listOf(value.moves, moveFrom);
  if (moves === null || !(first instanceof Uint32Array) || !(to instanceof Uint32Array))
    return null;
  if (!(move instanceof Uint16Array) || move.length !== to.length || first.length < 2) return null;
  const rises = first.every((at, state) => at >= (first[state - 1] ?? 0));
  if (!rises || first[0] !== 0 || first.at(-1) !== to.length) return null;
  if (!areBelow(to, first.length - 1) || !areBelow(move, moves.length)) return null;
  return { first, to, move, moves };
}

function moveFrom(value: unknown): WalkMove | null {
  if (!isFields(value)) return null;
  const { thread, failed } = value;
  const kind = EVENT_KINDS.find((each) => each === value.kind);
  const exchange = listOf(value.exchange, countIn);
  if (!isCount(thread) || kind === undefined || typeof failed !== 'boolean') return null;
  return exchange && { thread, kind, failed, exchange };
}

function areBelow(numbers: Uint16Array | Uint32Array, end: number): boolean {
  return numbers.every((each) => each < end);
}

const countIn = (value: unknown) => (isCount(value) ? value : null);
const absolute = (value: unknown) => (typeof value === 'number' ? Math.abs(value) : value);
