/** A frame with an origin of its own, made from text, that greets with a port. */
import type { FrameGreeting } from '../../workers/kernel/interface';

const GREETING_MS = 60_000;

/** null when it does not greet. Its origin is opaque, so only its window proves who speaks. */
export function sealedFrame(
  html: string,
): Promise<{ readonly port: MessagePort; readonly close: () => void } | null> {
  return new Promise((resolve) => {
    const frame = document.createElement('iframe');
    const late = setTimeout(() => settle(null), GREETING_MS);
    const settle = (port: MessagePort | null) => {
      clearTimeout(late);
      window.removeEventListener('message', hear);
      resolve(port && { port, close: () => frame.remove() });
    };
    const hear = (event: MessageEvent<FrameGreeting>) => {
      if (event.source !== frame.contentWindow || event.data?.type !== 'queuebook-frame') return;
      if (event.data.state !== 'begun') settle(event.ports[0] ?? null);
    };
    window.addEventListener('message', hear);
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.setAttribute('aria-hidden', 'true');
    frame.tabIndex = -1;
    frame.title = '';
    frame.style.cssText =
      'position:fixed;inset:0 auto auto 0;width:1px;height:1px;border:0;pointer-events:none;opacity:0.01';
    frame.srcdoc = html;
    document.body.append(frame);
  });
}
