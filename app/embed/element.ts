/**
 * `<queue-book>`: a program with threads and queues in a page that loads `embed.js` from where Queuebook is served. It
 * makes a frame, as high as the frame asks to be, and tells its page what happens there as events of the element. What a
 * page is made of must not hang on this file: it is small, imports nothing, and throws nothing at its page.
 */
import type { HostEvent } from './host-words';

/** What the address of a frame knows, by the attribute of the same name. */
const ATTRIBUTES = [
  'cell',
  'view',
  'language',
  'lang',
  'theme',
  'token',
  'code',
  'title',
  'load',
  'autoplay',
  'xapi',
  'moment',
  'moments',
  'question',
  'watch-for',
] as const;
/** By the name of the key: what pages that turn by keys look at. */
const KEY_CODES: Readonly<Record<string, number>> = {
  PageUp: 33,
  PageDown: 34,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
};
const MOST_PX = 20_000;
const FIRST_HEIGHT = '40rem';

const script = document.currentScript ?? document.querySelector('script[src*="embed.js"]');
/** Where Queuebook is served: where this file came from. A plain script, so that its server need not allow others' modules. */
const base = new URL('./', script instanceof HTMLScriptElement ? script.src : location.href);

class QueueBookElement extends HTMLElement {
  static observedAttributes = ['theme', 'language'];
  #frame: HTMLIFrameElement | null = null;
  /** It hears. What is said to it before is kept, in order. */
  #ready = false;
  #early: Readonly<Record<string, unknown>>[] = [];

  connectedCallback(): void {
    // The program is a child, which the browser may not have read yet.
    if (document.readyState === 'loading')
      document.addEventListener('DOMContentLoaded', () => this.#show(), { once: true });
    else this.#show();
  }

  disconnectedCallback(): void {
    window.removeEventListener('message', this.#hear);
    this.#frame?.remove();
    this.#frame = null;
    this.#ready = false;
    this.#early = [];
  }

  /** What can be said to a frame that is there already. */
  attributeChangedCallback(name: string, _: string | null, value: string | null): void {
    this.#post({ type: name, [name]: value });
  }

  run(token?: string): void {
    this.#post({ type: 'run', token: token ?? null });
  }

  stop(): void {
    this.#post({ type: 'stop' });
  }

  seek(seq: number): void {
    this.#post({ type: 'seek', seq });
  }

  source(text: string): void {
    this.#post({ type: 'source', text });
  }

  #show(): void {
    if (!this.isConnected || this.#frame) return;
    const frame = document.createElement('iframe');
    frame.loading = 'lazy';
    frame.allow = 'cross-origin-isolated; clipboard-write';
    frame.title = this.getAttribute('title') ?? 'Queuebook';
    const height = this.getAttribute('height');
    frame.style.cssText = 'display:block;width:100%;border:0';
    frame.style.height = height === null ? FIRST_HEIGHT : `${Number.parseInt(height, 10)}px`;
    frame.src = this.#address();
    this.#frame = frame;
    window.addEventListener('message', this.#hear);
    this.append(frame);
  }

  #address(): string {
    const parts = new URLSearchParams();
    for (const name of ATTRIBUTES) {
      const value = this.getAttribute(name);
      // An attribute that only stands there, as `autoplay` does.
      if (value !== null) parts.set(name, value || 'yes');
    }
    const program = this.querySelector('script[type="text/plain"]')?.textContent;
    if (program) parts.set('program', dedented(program));
    parts.set('origin', location.origin);
    return `${new URL('embed.html', base)}#${parts}`;
  }

  #post(command: Readonly<Record<string, unknown>>): void {
    if (this.#frame === null) return;
    if (this.#ready)
      this.#frame.contentWindow?.postMessage({ queuebook: 1, ...command }, base.origin);
    else this.#early.push(command);
  }

  #hear = ({ source, origin, data }: MessageEvent<HostEvent & { queuebook?: unknown }>): void => {
    const frame = this.#frame;
    if (frame === null || source !== frame.contentWindow || origin !== base.origin) return;
    if (typeof data !== 'object' || data === null || data.queuebook !== 1) return;
    if (data.type === 'ready') {
      this.#ready = true;
      for (const command of this.#early.splice(0)) this.#post(command);
    }
    if (data.type === 'height') this.#grow(frame, data.height);
    if (data.type === 'key') this.#press(data.key);
    const event = new CustomEvent(`queuebook-${data.type}`, { detail: data, bubbles: true });
    this.dispatchEvent(event);
  };

  #grow(frame: HTMLIFrameElement, height: unknown): void {
    if (this.hasAttribute('height') || typeof height !== 'number') return;
    if (!(height > 0 && height < MOST_PX)) return;
    frame.style.height = `${height}px`;
    this.#post({ type: 'fitted' });
  }

  #press(key: unknown): void {
    const keyCode = KEY_CODES[String(key)];
    if (keyCode === undefined) return;
    const press = { key: String(key), code: String(key), keyCode, bubbles: true };
    this.dispatchEvent(new KeyboardEvent('keydown', press));
  }
}

/** A program stands as deep in its page as the page likes. */
function dedented(text: string): string {
  const lines = text
    .replace(/^\s*\n/, '')
    .trimEnd()
    .split('\n');
  const depths = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const depth = depths.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY);
  return lines.map((line) => line.slice(depth)).join('\n');
}

if (!customElements.get('queue-book')) customElements.define('queue-book', QueueBookElement);
