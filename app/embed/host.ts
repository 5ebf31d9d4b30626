/**
 * The page directly around the frame: told and heard only where its origin is one that the frame's own address names.
 * Whoever wrote that address put the frame there, and says with it to whom what a learner does may be told.
 */
import { commandFrom, h5pAction, isHeightAnswer } from './host-commands';
import { H5P_HELLO, heightMessages } from './host-height';
import { type HostCommand, type HostEvent, VERSION } from './host-words';

export interface Host {
  readonly tell: (event: HostEvent) => void;
  readonly tellHeight: (height: number) => void;
}

interface Hearing {
  readonly command: (command: HostCommand) => void;
  /** It makes frames as high as they ask to be. */
  readonly fitted: () => void;
}

const NOBODY: Host = { tell: () => undefined, tellHeight: () => undefined };

/** Nothing is sent, and nothing heard, where no origin is named or the page around has another one. */
export function openHost(origins: readonly string[], hearing: Hearing): Host {
  const named = window.parent === window ? [] : origins.filter(mayBeAround);
  if (named.length === 0) return NOBODY;
  let height = 0;
  const post = (message: unknown) => {
    for (const origin of named) window.parent.postMessage(message, origin);
  };
  const tellHeight = (wanted: number) => {
    height = wanted;
    for (const message of heightMessages(height, window.innerHeight)) post(message);
  };
  window.addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source !== window.parent || !named.includes(origin)) return;
    const h5p = h5pAction(data);
    if (h5p === 'ready') post(H5P_HELLO);
    else if (h5p === 'resize') tellHeight(height);
    if (isHeightAnswer(data)) hearing.fitted();
    const command = commandFrom(data);
    if (command !== null) hearing.command(command);
  });
  post(H5P_HELLO);
  return { tell: (event) => post({ queuebook: VERSION, ...event }), tellHeight };
}

/** Browsers that tell who is around save a message to nobody, which they would log as a fault. */
function mayBeAround(origin: string): boolean {
  const around = window.location.ancestorOrigins?.[0];
  return around === undefined || around === origin;
}
