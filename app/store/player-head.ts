import { useShallow } from 'zustand/react/shallow';
import type { CellId } from '../lessons/lesson';
import { halfStep, type Playhead, usePlayheads } from './playhead';

/** What a player shows of a playhead. */
export type PlayerHead = Pick<Playhead, 'position' | 'playing' | 'following' | 'speed'>;

/** Of one cell, where it begins if nothing has run; new with each event, not with each frame. */
export function usePlayerHead(cell: CellId): PlayerHead {
  return usePlayheads(
    useShallow(({ heads }) => {
      const { position = 0, playing = false, following = false, speed = 1 } = heads[cell] ?? {};
      return { position: halfStep(position), playing, following, speed };
    }),
  );
}
