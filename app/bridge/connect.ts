/**
 * The app's end of the kernel: makes the sandbox frame and hears what it says. Nothing else in app/ talks to it.
 * The frame's origin is opaque, so only its window proves who speaks.
 */

import * as Comlink from 'comlink';
import type { FrameGreeting, ThreadEngine } from '../../workers/kernel/interface';

export interface Connection {
  readonly kernel: Comlink.Remote<ThreadEngine>;
  /** False when something has taken the frame out of the page. */
  readonly attached: () => boolean;
  /** Takes the frame away, and all that runs in it. */
  readonly close: () => void;
}

export type FrameNews =
  /** Its script runs, and starts a first worker. */
  | { readonly state: 'begun' }
  | { readonly state: 'connected'; readonly connection: Connection }
  | { readonly state: 'missing'; readonly missing: 'shared-memory' | 'workers' | 'policy' }
  /** It has loaded, and its script has not been heard: a policy keeps it from running, most likely. */
  | { readonly state: 'silent' }
  /** Its document could not be fetched, and is asked for again when the connection is back. */
  | { readonly state: 'late' };

/** Resolves with the frame's whole document; `late` is called when it does not come for now. */
export type FetchFrame = (late: () => void) => Promise<string>;

/** 44 kB that nobody needs for a first picture. Rejects where they cannot be had. */
export async function frameHtml(): Promise<string> {
  const { default: html } = await import('virtual:frame-html');
  return html;
}

/** From the frame's load to its script's first word. They come in no order that is promised. */
const FIRST_WORD_MS = 5_000;

/**
 * Makes a new frame each time, in an isolated page. `hear` may hear of it late, and of `connected` once; it returns
 * what takes the frame away if that is not wanted any more.
 */
export function openFrame(fetchFrame: FetchFrame, hear: (news: FrameNews) => void): () => void {
  let wanted = true;
  let close = () => {
    wanted = false;
  };
  const open = async () => {
    const html = await fetchFrame(() => hear({ state: 'late' }));
    if (wanted) close = frameOf(html, hear);
  };
  void open();
  return () => close();
}

function frameOf(html: string, hear: (news: FrameNews) => void): () => void {
  const frame = document.createElement('iframe');
  let silent: ReturnType<typeof setTimeout> | undefined;
  let spoke = false;
  const listen = (event: MessageEvent<FrameGreeting>) => {
    if (event.source !== frame.contentWindow || event.data?.type !== 'queuebook-frame') return;
    spoke = true;
    clearTimeout(silent);
    const { data, ports } = event;
    if (data.state === 'missing') return hear(data);
    if (data.state === 'begun') return hear({ state: 'begun' });
    const [port] = ports;
    if (!port) return;
    window.removeEventListener('message', listen);
    const kernel = Comlink.wrap<ThreadEngine>(port);
    hear({
      state: 'connected',
      connection: { kernel, attached: () => frame.isConnected, close },
    });
  };
  const close = () => {
    clearTimeout(silent);
    window.removeEventListener('message', listen);
    frame.remove();
  };
  window.addEventListener('message', listen);
  frame.addEventListener('load', () => {
    if (!spoke) silent = setTimeout(hear, FIRST_WORD_MS, { state: 'silent' });
  });
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.setAttribute('allow', 'cross-origin-isolated');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.title = '';
  // Seen, though only a pixel: browsers slow down the timers of frames that are hidden or scrolled away.
  frame.style.cssText =
    'position:fixed;inset:0 auto auto 0;width:1px;height:1px;border:0;pointer-events:none;opacity:0.01';
  frame.srcdoc = html;
  document.body.append(frame);
  return close;
}
