/** Searches a program's states, and says what was found. */

import { nowMs } from '../memory/clock';
import { Codec } from '../memory/codec';
import { variableNumber } from '../memory/data-block';
import { Heap } from '../memory/heap';
import { MAKING } from '../schedule/stepped';
import { fingerprintOf } from '../schedule/token';
import type { Context } from '../sync/context';
import { lock, unlock } from '../sync/mutex';
import type { Program } from '../threads/program';
import { Registry } from '../threads/registry';
import type { Recorder } from '../trace/recorder';
import { DataShells } from './data-shells';
import { foldedOf } from './folding';
import type { TextFunctions } from './graph-environment';
import { Guess } from './guess';
import { Histories } from './histories';
import type { GraphCut, GraphFound, GraphOptions, GraphOutput, GraphProgress } from './interface';

import { Outputs, type Word } from './outputs';
import { Search, type SearchCut } from './search';
import { endOf, mapOf, placeIn } from './state-map';
import { countWays, inOrder } from './ways';
import { pathTo, type SchedulesOf, tokenOf, wayOf } from './witness';
import { World } from './world';

/** Larger graphs are no picture. */
const MOST_DRAWN = 300;
const MOST_STATES = 2_000_000;
/** Beyond these, threads that are alike are exchanged. */
const FEW_STATES = 2_000;
const MOST_OUTPUTS = 400;
/** Of the search; what is read off the graph may take so much of that again (memory.threads.test.ts). */
const MOST_BYTES = 320 * 2 ** 20;
const OUTPUTS_SHARE = 0.3;
const REPORT_EVERY_MS = 100;

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
  const { sleeps, printWrites } = options;
  let reported = nowMs();
  const goesOn = ({ states, edges, open }: Search) => {
    if (nowMs() - reported >= REPORT_EVERY_MS) {
      reported = nowMs();
      lent.report({ states, edges: edges.length, open, ms: nowMs() - begun });
    }
    return lent.goesOn();
  };
  const { search, world } = searched(program, options, lent, (each, most) =>
    each.run(most, options.mostBytes ?? MOST_BYTES, () => goesOn(each)),
  );
  const variables = program.shared.map((name) => variableNumber(program.variables.indexOf(name)));
  const schedules: SchedulesOf = {
    sleeps,
    printWrites,
    stepped: [...variables, ...world.granted.stepped, ...(world.granted.makes ? [MAKING] : [])],
    fingerprint: fingerprintOf(program.words),
  };
  return { ...foundIn(search, world, schedules, options), ms: nowMs() - begun };
}

interface Searched {
  readonly search: Search;
  readonly world: World;
}

/**
 * Searches, and begins again as long as something is found that was not taken into account.
 * @param run looks at so many states
 */
function searched(
  program: Program,
  { sleeps, printWrites, exchange, mostStates = MOST_STATES }: GraphOptions,
  lent: Lent,
  run: (search: Search, mostStates: number) => void,
): Searched {
  const texts: TextFunctions = new Map();
  const guess = new Guess(exchange);
  const made = () => {
    const world = new World(program, printWrites, guess.granted);
    const shells = new DataShells(world);
    const ground = { world, context: contextOf(lent), texts, shells };
    return { world, shells, histories: new Histories(ground, () => lent.checkStop()) };
  };
  for (let { world, shells, histories } = made(); ; ) {
    if (world.granted !== guess.granted) ({ world, shells, histories } = made());
    const search = new Search(histories, sleeps, guess.minded);
    try {
      // What is small is searched without exchanging anything: it is drawn, too.
      run(search, guess.mayExchange ? Math.min(mostStates, FEW_STATES) : mostStates);
      if (guess.isRight(search)) {
        const more = search.cut?.reason === 'states' && guess.mayExchange;
        if (!more) return { search, world };
        if (guess.exchanges(world)) continue;
        run(search, mostStates);
        if (guess.isRight(search)) return { search, world };
      }
    } finally {
      shells.leave();
    }
  }
}

function contextOf({ memory, recorder }: Lent): Context {
  const registry = new Registry();
  const heap = new Heap(memory, { lock, unlock });
  const codec = new Codec(memory, heap, registry);
  return { memory, heap, codec, recorder, director: undefined, now: () => 0 };
}

function foundIn(
  search: Search,
  world: World,
  schedules: SchedulesOf,
  { mostOutputs = MOST_OUTPUTS, mostBytes = MOST_BYTES, map: draws = true }: GraphOptions,
): Omit<GraphFound, 'ms'> {
  const all = search.all();
  const counts = { states: Number(all.states), edges: Number(all.edges) };
  const nothing = {
    ...counts,
    interleavings: null,
    outputs: [],
    confirmed: false,
    map: null,
    folded: null,
  };
  const cut =
    search.cut === null ? null : graphCutOf(search.cut, world.program.cells, search, schedules);
  const order = cut?.reason === 'unable' ? null : inOrder(search);
  if (order === null) return { complete: false, cut: cut ?? POLLS, ...nothing };
  const outputs = new Outputs(search, order, mostOutputs, mostBytes * OUTPUTS_SHARE);
  const found = outputs.all().map(({ word, path }) => outputOf(search, schedules, word, path));
  if (cut !== null) return { complete: false, cut, ...nothing, outputs: found };
  const drawn = () => {
    const small = all.states <= MOST_DRAWN;
    return {
      map: draws && small ? mapOf(search, world, schedules) : null,
      folded: draws && !small ? foldedOf({ search, world, schedules, order, outputs }) : null,
    };
  };
  return {
    complete: !outputs.cut,
    cut: outputs.cut
      ? { reason: 'outputs', what: String(mostOutputs), cell: null, line: null, token: null }
      : null,
    ...counts,
    interleavings: String(countWays(search, order)),
    outputs: found,
    confirmed: false,
    ...drawn(),
  };
}

/** A way that leads back. */
const POLLS: GraphCut = { reason: 'polls', what: null, cell: null, line: null, token: null };

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

function graphCutOf(
  cut: SearchCut,
  cells: readonly string[],
  search: Search,
  schedules: SchedulesOf,
): GraphCut {
  const { reason } = cut;
  const nowhere = { cell: null, line: null, token: null };
  switch (cut.reason) {
    case 'states':
      return { reason, what: String(search.states), ...nowhere };
    case 'stopped':
      return { reason, what: null, ...nowhere };
    case 'unable':
      return { reason, what: cut.what, ...placeIn(cells, cut.line), token: null };
    case 'polls': {
      const way = cut.at < 0 ? null : wayOf(search, pathTo(search, cut.at));
      const token = way && tokenOf(schedules, way);
      return { reason, what: cut.what, ...placeIn(cells, cut.line), token };
    }
    default:
      return cut satisfies never;
  }
}
