/**
 * Many frames of one page, and one engine among them: whoever begins one tells the frames beside it, and they lay theirs
 * down. Frames of one site hear each other through the page around, whatever its own site is. In a sandbox that takes
 * origins away they cannot know each other, and say nothing.
 */
import { ENGINE_BEGUN, onEngineWake, PREVIEW_NAME, yieldEngine } from '../store/engine-rest';
import { useSession } from '../store/session';

export function shareOneEngine(): void {
  if (window.parent === window || location.origin === 'null') return;
  onEngineWake(tellSiblings);
  useSession.subscribe(({ python }, before) => {
    if (before.python.state === 'off' && python.state === 'fetching') tellSiblings();
  });
  window.addEventListener('message', (message: MessageEvent<unknown>) => {
    if (isFromSibling(message, { window, origin: location.origin })) void yieldEngine();
  });
}

function tellSiblings(): void {
  for (const other of others()) other.postMessage(ENGINE_BEGUN, location.origin);
}

function others(): Window[] {
  const { parent } = window;
  // The notebook around has an engine of its own, and frames that are no siblings.
  if (window.name === PREVIEW_NAME) return [parent];
  return Array.from({ length: parent.length }, (_, at) => parent[at]).filter(
    (each): each is Window => each !== undefined && each !== window,
  );
}

/** A message that says: a frame of this site, in the same page as this one, has begun an engine. */
export function isFromSibling(
  { origin, source, data }: Pick<MessageEvent<unknown>, 'origin' | 'source' | 'data'>,
  here: { readonly window: Pick<Window, 'parent'>; readonly origin: string },
): boolean {
  return (
    origin === here.origin &&
    data === ENGINE_BEGUN &&
    source !== null &&
    source !== here.window &&
    'parent' in source &&
    source.parent === here.window.parent
  );
}
