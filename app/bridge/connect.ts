/**
 * The app's end of the kernel: makes the sandbox frame and waits for its greeting. Nothing else in app/ talks to it.
 * The frame's origin is opaque, so only its window proves who speaks.
 */

import frameHtml from 'virtual:frame-html';
import * as Comlink from 'comlink';
import type { FrameGreeting, Kernel } from '../../workers/kernel/interface';

export type Connection =
  | {
      readonly state: 'connected';
      readonly kernel: Comlink.Remote<Kernel>;
      /** Takes the frame away, and all that runs in it. */
      readonly close: () => void;
    }
  | { readonly state: 'unavailable'; readonly missing: 'shared-memory' | 'workers' | 'frame' };

const GREETING_MS = 15_000;

/** Makes a new frame each time. Resolves once; never rejects. The page must be isolated by now. */
export function connectKernel(): Promise<Connection> {
  return new Promise((resolve) => {
    const frame = document.createElement('iframe');
    const late = setTimeout(() => settle({ state: 'unavailable', missing: 'frame' }), GREETING_MS);
    const settle = (connection: Connection) => {
      clearTimeout(late);
      window.removeEventListener('message', hear);
      resolve(connection);
    };
    const hear = (event: MessageEvent<FrameGreeting>) => {
      if (event.source !== frame.contentWindow || event.data?.type !== 'queuebook-frame') return;
      const [port] = event.ports;
      if (!event.data.ready) settle({ state: 'unavailable', missing: event.data.missing });
      else if (port) {
        const close = () => frame.remove();
        settle({ state: 'connected', kernel: Comlink.wrap<Kernel>(port), close });
      }
    };
    window.addEventListener('message', hear);
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.setAttribute('allow', 'cross-origin-isolated');
    frame.setAttribute('aria-hidden', 'true');
    frame.tabIndex = -1;
    frame.title = '';
    // Seen, though only a pixel: browsers slow down the timers of frames that are hidden or scrolled away.
    frame.style.cssText =
      'position:fixed;inset:0 auto auto 0;width:1px;height:1px;border:0;pointer-events:none;opacity:0.01';
    frame.srcdoc = frameHtml;
    document.body.append(frame);
  });
}
