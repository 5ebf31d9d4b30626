import { type RefObject, useEffect, useState } from 'react';
import type { CellId } from '../lessons/lesson';
import { useRecordingOnArrival } from '../notebook/shared/use-recording-on-arrival';

/** Where the address asks for it and there is one: a recorded run of the cell plays, without any engine. */
export function useRecording(
  cell: CellId,
  wanted: boolean,
  stage: RefObject<HTMLElement | null>,
): void {
  const [recording, setRecording] = useState<string | null>(null);
  useEffect(() => {
    if (wanted) void recordingOf(cell).then(setRecording);
  }, [cell, wanted]);
  useRecordingOnArrival(cell, recording, stage);
}

/** Which of the recorded runs is of which cell stands in one file. null: none is, or it cannot be had. */
async function recordingOf(cell: CellId): Promise<string | null> {
  try {
    const answer = await fetch('./recordings.json');
    const all: unknown = answer.ok ? await answer.json() : null;
    const name: unknown =
      typeof all === 'object' && all !== null && Object.hasOwn(all, cell)
        ? Reflect.get(all, cell)
        : null;
    return typeof name === 'string' ? name : null;
  } catch {
    return null;
  }
}
