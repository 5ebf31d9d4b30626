/** A small graph as plain data, for pictures. */
import { NONE } from '../trace/events';
import type { Edge } from './edges';
import { END } from './graph';
import type { GraphEdge, GraphEnd, GraphState, StateMap } from './interface';
import type { Moment } from './moment';
import type { Search } from './search';
import { pathTo, type SchedulesOf, tokenOf, wayOf } from './witness';
import type { World } from './world';

const LINE_BITS = 16;
const LINE_MASK = (1 << LINE_BITS) - 1;

export function endOf(end: number): GraphEnd | null {
  switch (end) {
    case END.FINISHED:
      return 'finished';
    case END.FAILED:
      return 'failed';
    case END.STUCK:
      return 'stuck';
    default:
      return null;
  }
}

/** Where a place in the text is (trace/FORMAT.md). */
export function placeIn(
  cells: readonly string[],
  place: number,
): { readonly cell: string | null; readonly line: number | null } {
  const known = place > 0;
  return {
    cell: known ? (cells[place >> LINE_BITS] ?? null) : null,
    line: known ? place & LINE_MASK : null,
  };
}

export function mapOf(search: Search, world: World, schedules: SchedulesOf): StateMap {
  const states: GraphState[] = [];
  for (let state = 0; state < search.states; state++) {
    const way = wayOf(search, pathTo(search, state));
    states.push({
      end: endOf(search.ends.at(state)),
      token: tokenOf(schedules, way),
      steps: way.steps.length,
      progress: progressOf(search, search.momentOf(state)),
    });
  }
  const edges = Array.from({ length: search.states }, (_, state) =>
    search.edgesOf(state).map((edge) => edgeOf(search, world, edge)),
  ).flat();
  return { threads: threadsOf(search), states, edges };
}

function progressOf(search: Search, { stories }: Moment): number[] {
  return stories.map((story) => (story < 0 ? 0 : search.histories.depth(story)));
}

/** A number may be this thread's in one order, and that one's in another. */
function threadsOf(search: Search): string[] {
  const names: Set<string>[] = [];
  for (let state = 0; state < search.states; state++) {
    for (const [thread, story] of search.momentOf(state).stories.entries()) {
      const known = names[thread] ?? new Set();
      names[thread] = known;
      if (story >= 0) known.add(search.histories.labelOf(story));
    }
  }
  return Array.from(names, (each) => [...each].join(' / '));
}

function edgeOf(search: Search, world: World, { from, to, thread, said }: Edge): GraphEdge {
  const moment = search.momentOf(from);
  const operation = search.operationOf(moment, thread);
  const steps: number[] = [];
  const choices: number[] = [];
  let failed = false;
  search.rules.step(moment, thread, (mover, able, made) => {
    if (steps.length === 0) failed = made.failed;
    steps.push(mover);
    if (able.length > 1) choices.push(able.indexOf(mover));
  });
  return {
    from,
    to,
    thread,
    kind: operation.kind,
    failed,
    object: operation.on === NONE ? null : world.names.of(operation.on),
    ...placeIn(world.program.cells, operation.line),
    text: search.said(said).text,
    steps,
    choices,
  };
}
