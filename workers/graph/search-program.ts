/** Searches a program's states, and says what was found. */

import { nowMs } from '../memory/clock';
import { Codec } from '../memory/codec';
import { variableNumber } from '../memory/data-block';
import { Heap } from '../memory/heap';
import { fingerprintOf } from '../schedule/token';
import { lock, unlock } from '../sync/mutex';
import type { Program } from '../threads/program';
import { Registry } from '../threads/registry';
import type { Recorder } from '../trace/recorder';
import { Histories } from './histories';
import type { GraphCut, GraphFound, GraphOptions, GraphOutput, GraphProgress } from './interface';
import type { Minded } from './machine';
import { Outputs, type Word } from './outputs';
import { Search, type SearchCut } from './search';
import { endOf, mapOf, placeIn } from './state-map';
import { countWays, inOrder } from './ways';
import { type SchedulesOf, tokenOf, wayOf } from './witness';
import { World } from './world';

/** Larger graphs are no picture. */
const MOST_DRAWN = 300;
const MOST_STATES = 2_000_000;
const MOST_OUTPUTS = 400;
const REPORT_EVERY_MS = 100;

const NOTHING_MINDED: Minded = { ends: false, tasks: false, times: false };

/** What a worker lends to the search: none of its words are written but the gate, which stops it. */
export interface Lent {
  readonly memory: Int32Array;
  readonly recorder: Recorder;
  /** Throws when the search is stopped in the middle of learner code. */
  checkStop(): void;
  /** False when the search is stopped. */
  goesOn(): boolean;
  report(progress: GraphProgress): void;
}

/** Runs learner code. Every output is as yet unconfirmed. */
export function searchProgram(program: Program, options: GraphOptions, lent: Lent): GraphFound {
  const begun = nowMs();
  const { sleeps, printWrites, mostStates = MOST_STATES, mostOutputs = MOST_OUTPUTS } = options;
  const world = new World(program, printWrites);
  const registry = new Registry();
  const heap = new Heap(lent.memory, { lock, unlock });
  const context = {
    memory: lent.memory,
    heap,
    codec: new Codec(lent.memory, heap, registry),
    recorder: lent.recorder,
    director: undefined,
    now: () => 0,
  };
  const histories = new Histories(world, context, () => lent.checkStop());
  let search = new Search(histories, sleeps, NOTHING_MINDED);
  let reported = nowMs();
  const goesOn = () => {
    if (nowMs() - reported >= REPORT_EVERY_MS) {
      reported = nowMs();
      const { states, edges, open } = search;
      lent.report({ states, edges: edges.length, open, ms: nowMs() - begun });
    }
    return lent.goesOn();
  };
  for (let known = NOTHING_MINDED; ; ) {
    search.run(mostStates, goesOn);
    const { minded } = search;
    const { ends, tasks, times } = known;
    if (minded.ends === ends && minded.tasks === tasks && minded.times === times) break;
    // Orders matter that were not told apart: all of it again, and this time they are.
    known = { ...minded };
    search = new Search(histories, sleeps, known);
  }
  const schedules: SchedulesOf = {
    sleeps,
    printWrites,
    stepped: program.shared.map((name) => variableNumber(program.variables.indexOf(name))),
    fingerprint: fingerprintOf(program.words),
  };
  return { ...foundIn(search, world, schedules, mostOutputs), ms: nowMs() - begun };
}

function foundIn(
  search: Search,
  world: World,
  schedules: SchedulesOf,
  mostOutputs: number,
): Omit<GraphFound, 'ms'> {
  const counts = { states: search.states, edges: search.edges.length };
  const nothing = { ...counts, interleavings: null, outputs: [], confirmed: false, map: null };
  const cut =
    search.cut === null ? null : graphCutOf(search.cut, world.program.cells, search.states);
  const order = cut?.reason === 'unable' ? null : inOrder(search);
  if (order === null) return { complete: false, cut: cut ?? POLLS, ...nothing };
  const outputs = new Outputs(search, order, mostOutputs);
  const found = outputs.all().map(({ word, path }) => outputOf(search, schedules, word, path));
  if (cut !== null) return { complete: false, cut, ...nothing, outputs: found };
  return {
    complete: !outputs.cut,
    cut: outputs.cut
      ? { reason: 'outputs', what: String(mostOutputs), cell: null, line: null }
      : null,
    ...counts,
    interleavings: String(countWays(search, order)),
    outputs: found,
    confirmed: false,
    map: search.states <= MOST_DRAWN ? mapOf(search, world, schedules) : null,
  };
}

/** A way that leads back. */
const POLLS: GraphCut = { reason: 'polls', what: null, cell: null, line: null };

function outputOf(
  search: Search,
  schedules: SchedulesOf,
  { text, error, end }: Word,
  path: readonly number[],
): GraphOutput {
  const console = text.split('\n');
  if (console.at(-1) === '') console.pop();
  return {
    console,
    end: endOf(end) ?? 'finished',
    error,
    token: tokenOf(schedules, wayOf(search, path)),
    confirmed: false,
  };
}

function graphCutOf(cut: SearchCut, cells: readonly string[], states: number): GraphCut {
  switch (cut.reason) {
    case 'states':
      return { reason: cut.reason, what: String(states), cell: null, line: null };
    case 'stopped':
      return { reason: cut.reason, what: null, cell: null, line: null };
    case 'unable':
    case 'polls':
      return { reason: cut.reason, what: cut.what, ...placeIn(cells, cut.line) };
    default:
      return cut satisfies never;
  }
}
