/**
 * Many frames of one page, and one engine among them: whoever begins one tells the frames beside it, and they lay theirs
 * down. Frames of one site hear each other through the page around, whatever its own site is. In a sandbox that takes
 * origins away they cannot know each other, and say nothing.
 */
import { layEngineDown, onEngineWake } from '../store/engine-rest';
import { stopCell, stopQuietJob } from '../store/runs';
import { useSession } from '../store/session';

const BEGUN = 'queuebook-engine-begun';

export function shareOneEngine(): void {
  if (window.parent === window || location.origin === 'null') return;
  onEngineWake(tellSiblings);
  useSession.subscribe(({ python }, before) => {
    if (before.python.state === 'off' && python.state === 'fetching') tellSiblings();
  });
  window.addEventListener('message', ({ origin, source, data }: MessageEvent<unknown>) => {
    if (origin === location.origin && data === BEGUN && isSibling(source)) void layDown();
  });
}

function tellSiblings(): void {
  const { parent } = window;
  for (let i = 0; i < parent.length; i++) {
    const sibling = parent[i];
    if (sibling !== undefined && sibling !== window) sibling.postMessage(BEGUN, location.origin);
  }
}

function isSibling(source: MessageEventSource | null): boolean {
  return source !== null && source !== window && 'parent' in source && source.parent === parent;
}

/** What runs ends as if Stop had been pressed: its record stays. */
async function layDown(): Promise<void> {
  const busy = Object.entries(useSession.getState().cells).find(([, cell]) => cell.busy);
  await (busy ? stopCell(busy[0]) : stopQuietJob());
  // Somebody may have pressed Run here meanwhile.
  if (!Object.values(useSession.getState().cells).some((cell) => cell.busy)) layEngineDown();
}
