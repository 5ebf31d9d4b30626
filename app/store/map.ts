/** The map of a cell: all states of its program, asked for when somebody wants to see it, and what was seen of them. */
import { create } from 'zustand';
import type { GraphFound, GraphProgress, GraphState } from '../../workers/graph/interface';
import type { AnyProgram } from '../bridge/programs';
import type { CellId } from '../lessons/lesson';
import { PartLost } from './fetched-parts';
import { stopCell, stopQuietJob, withEngine } from './runs';
import { type ScheduleSettings, settingsOf } from './schedule';
import { goToStep, MOST_LEFT, stepFrom, useSteppings, walk } from './schedule-step';
import { statesOf } from './search-states';
import { useSession } from './session';

export interface CellMap {
  /** The cell's text that it is about, and how its schedules are made. */
  readonly text: string;
  readonly settings: ScheduleSettings;
  /** never: the text has a problem, or threads cannot run here; the cell says which. died: the search did. */
  readonly state: 'looking' | 'over' | 'stopped' | 'never' | 'died';
  /** null before the first report. */
  readonly progress: GraphProgress | null;
  /** null until it is over. */
  readonly found: GraphFound | null;
  /** States of its graph that were come to by steps made by hand. */
  readonly seen: ReadonlySet<number>;
}

/** More are no picture anyway; to count them takes some seconds. */
const MOST_STATES = 100_000;

/** Somebody has pressed Stop, and not Run. */
let stopped = false;

interface Maps {
  readonly cells: Readonly<Record<CellId, CellMap>>;
}

export const useMaps = create<Maps>(() => ({ cells: {} }));

/** Whether there is a map, or one is being made, of the cell as it is now, with these settings. */
export function isAsked(cell: CellId, settings: ScheduleSettings): boolean {
  const { [cell]: map } = useMaps.getState().cells;
  return (
    map?.text === useSession.getState().cells[cell]?.text &&
    map?.settings.sleeps === settings.sleeps &&
    map.settings.printWrites === settings.printWrites
  );
}

/**
 * Searches the states of the cell's program. Somebody who steps is brought back to where they were. Resolves when that is
 * over, or was stopped; rejects when the engine fails.
 */
export async function askMap(cell: CellId): Promise<void> {
  const stepping = useSteppings.getState().cells[cell];
  if (stepping) await stopCell(cell);
  await search(cell);
  if (stepping) await stepFrom(cell, { made: stepping.branch.made, outcome: null }, stepping.at);
}

async function search(cell: CellId): Promise<void> {
  const text = useSession.getState().cells[cell]?.text ?? '';
  const settings = settingsOf(cell);
  const put = (change: Pick<CellMap, 'state' | 'progress' | 'found'>) =>
    useMaps.setState(({ cells }) => ({
      cells: { ...cells, [cell]: { text, settings, seen: new Set([0]), ...change } },
    }));
  // Told before the engine is there: whoever looks must not ask again and again for what the text cannot give.
  put({ state: 'looking', progress: null, found: null });
  const end: { state: CellMap['state'] | 'interrupted'; found: GraphFound | null } = {
    state: 'never',
    found: null,
  };
  stopped = false;
  const job = async (program: AnyProgram, stillWished: () => boolean) => {
    end.state = 'interrupted';
    end.found = await statesOf(program, { ...settings, mostStates: MOST_STATES }, (progress) =>
      put({ state: 'looking', progress, found: null }),
    );
    if (stillWished()) end.state = 'over';
    else if (stopped) end.state = 'stopped';
  };
  try {
    // Nobody has to wait for it: a Run, anywhere, ends it.
    await withEngine(cell, job, { quiet: true });
  } catch (error) {
    if (!(error instanceof Error) || error.name === 'Busy') throw error;
    end.state = error instanceof PartLost ? 'never' : 'died';
  } finally {
    const { state, found } = end;
    if (state === 'interrupted') forget(cell);
    else put({ state, progress: null, found });
  }
}

export function stopMap(): Promise<void> {
  stopped = true;
  return stopQuietJob();
}

/** Whoever looks at it asks again, once the engine is free. */
function forget(cell: CellId): void {
  useMaps.setState(({ cells: { [cell]: _, ...cells } }) => ({ cells }));
}

/** What was come to by hand stays seen, whatever way it is left by. */
export function markSeen(cell: CellId, states: readonly number[]): void {
  const map = useMaps.getState().cells[cell];
  if (map === undefined || states.every((state) => map.seen.has(state))) return;
  const seen = new Set([...map.seen, ...states]);
  useMaps.setState(({ cells }) => ({ cells: { ...cells, [cell]: { ...map, seen } } }));
}

/** Has the real threads go to a state of a map, and stop there. @param event on the way walked: the last before it */
export async function goToState(
  cell: CellId,
  place: GraphState | undefined,
  event: number | null,
): Promise<void> {
  const stepping = useSteppings.getState().cells[cell];
  if (stepping && event !== null)
    return goToStep(cell, stepping.branch.made.filter((step) => step.event <= event).length);
  if (place === undefined) return;
  // The way walked on stays known, if there is one.
  const { branch, left = [] } = stepping ?? {};
  const ways = branch && branch.made.length > 0 ? [branch, ...left].slice(0, MOST_LEFT) : left;
  await walk(cell, { made: [], outcome: null }, place.steps, ways, { token: place.token });
}
