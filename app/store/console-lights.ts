/** Which lines of a run's console a choice lights up. */

import type { ConsoleLine } from '../model/console-lines';
import { countBelow } from '../model/timeline/lanes-list';
import { changesOf, type Selection } from './selection';
import type { CellRun } from './session';

/** `chosen`: the line that is meant; `lit`: one of those that belong to what is chosen. */
export type LineLight = 'chosen' | 'lit' | 'none';

/** `number`: from 1. */
export type LightOfLine = (line: ConsoleLine, number: number) => LineLight;

const DARK: LightOfLine = () => 'none';

export function linesLitBy(run: CellRun | null, what: Selection | null): LightOfLine {
  if (!run || !what) return DARK;
  switch (what.kind) {
    case 'console':
      return (_, number) => (number === what.line + 1 ? 'chosen' : 'none');
    case 'event':
      return (line) => (eventsOf(line).includes(what.event) ? 'chosen' : 'none');
    case 'thread':
      return ({ pieces }) => (pieces.some(({ thread }) => thread === what.thread) ? 'lit' : 'none');
    case 'code': {
      const events = changesOf(run, what);
      const has = (event: number): boolean => {
        const place = countBelow(events, event);
        return place < events.length && events.at(place) === event;
      };
      return (line) => (eventsOf(line).some(has) ? 'lit' : 'none');
    }
    case 'object':
    case 'item':
      return DARK;
    default:
      return what satisfies never;
  }
}

/** What wrote a line: its pieces and its end. */
function eventsOf({ pieces, endedAt }: ConsoleLine): number[] {
  return [...pieces.map(({ seq }) => seq), endedAt];
}
