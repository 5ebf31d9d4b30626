/** What makes an output that was read off a graph true: a schedule is played on the real workers, and prints it. */
import type { GraphFound, GraphOutput } from '../graph/interface';
import { decodeToken } from '../schedule/token';
import type { Exploration, OrderOutput } from './interface';

/** Plays the schedules of all outputs; null when there is none. */
export function playing({ outputs }: GraphFound): Exploration | null {
  const schedules = outputs.map(({ token }) => decodeToken(token));
  const [first] = schedules;
  if (first === undefined) return null;
  return {
    limit: schedules.length,
    sleeps: first.sleeps,
    printWrites: first.printWrites,
    reduce: true,
    waits: 'once',
    follow: { schedules: schedules.map(({ choices }) => choices), stepped: first.stepped ?? [] },
  };
}

/** @param played what the real workers printed under these schedules */
export function confirmed(found: GraphFound, played: readonly OrderOutput[]): GraphFound {
  const seen = new Set(played.map((each) => keyOf(each.outcome, each)));
  const outputs = found.outputs.map((output) => ({
    ...output,
    confirmed: seen.has(keyOf(output.end, output)),
  }));
  return { ...found, outputs, confirmed: outputs.every((output) => output.confirmed) };
}

function keyOf(end: string, { console, error }: Pick<GraphOutput, 'console' | 'error'>): string {
  return JSON.stringify([end, console, error]);
}
