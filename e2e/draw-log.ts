/** What pages draw, as text: SVG with whole pixels, canvases as the calls that were made on them. The same on every machine: no fonts are measured. */
import type { Locator, Page } from '@playwright/test';

/** Keeps the calls of each canvas since it was last cleared. Call it before the page is opened. */
export async function recordCanvases(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const logs = new WeakMap<HTMLCanvasElement, string[]>();
    let calls = 0;
    const round = (value: unknown): string =>
      typeof value === 'number'
        ? String(Math.round(value))
        : typeof value === 'string'
          ? value
          : '…';
    const proto = CanvasRenderingContext2D.prototype;
    for (const name of ['fillRect', 'strokeRect', 'fillText', 'stroke', 'fill'] as const) {
      const method: unknown = Reflect.get(proto, name);
      if (typeof method !== 'function') continue;
      Reflect.set(proto, name, function (this: CanvasRenderingContext2D, ...args: unknown[]) {
        calls++;
        logs.get(this.canvas)?.push(`${name} ${args.map(round).join(' ')}`.trim());
        return Reflect.apply(method, this, args);
      });
    }
    // A text that is kept as a picture counts as written where the picture is put.
    const stamps = new WeakMap<object, (x: number, y: number) => string>();
    const write = proto.fillText;
    proto.fillText = function (text, left, top, ...more) {
      stamps.set(this.canvas, (x, y) => `fillText ${text} ${round(x + left)} ${round(y + top)}`);
      write.call(this, text, left, top, ...more);
    };
    const put: unknown = Reflect.get(proto, 'drawImage');
    Reflect.set(proto, 'drawImage', function (this: CanvasRenderingContext2D, ...args: unknown[]) {
      const [stamp, x, y] = args;
      const told = typeof stamp === 'object' && stamp !== null ? stamps.get(stamp) : undefined;
      if (told) logs.get(this.canvas)?.push(told(Number(x), Number(y)));
      return typeof put === 'function' ? Reflect.apply(put, this, args) : undefined;
    });
    const clear = proto.clearRect;
    proto.clearRect = function (...args) {
      calls++;
      logs.set(this.canvas, []);
      clear.apply(this, args);
    };
    Reflect.set(window, 'drawLog', {
      of: (canvas: HTMLCanvasElement) => logs.get(canvas) ?? [],
      calls: () => calls,
    });
  });
}

/** Calls on all canvases so far. */
export function drawCalls(page: Page): Promise<number> {
  return page.evaluate(() => {
    const log: unknown = Reflect.get(window, 'drawLog');
    if (typeof log !== 'object' || log === null) throw new Error('canvases are not recorded');
    return Number(Reflect.get(log, 'calls')());
  });
}

/** Calls that made a canvas what it is, equal ones after each other counted. */
export function drawLogOf(canvas: Locator): Promise<string[]> {
  return canvas.evaluate((element) => {
    const log: unknown = Reflect.get(window, 'drawLog');
    if (typeof log !== 'object' || log === null) throw new Error('canvases are not recorded');
    const calls: readonly string[] = Reflect.get(log, 'of')(element);
    const told: string[] = [];
    let same = 1;
    for (const [i, call] of calls.entries()) {
      if (call === calls[i + 1]) {
        same++;
        continue;
      }
      told.push(same > 1 ? `${call} ×${same}` : call);
      same = 1;
    }
    return told;
  });
}

/** One line an element: tag, classes, place, text. */
export function svgLines(svg: Locator): Promise<string[]> {
  return svg.evaluate((root) => {
    const lines: string[] = [];
    const whole = (text: string) =>
      text
        .replace(/url\(#[^)]*-(\w+)\)/g, '#$1')
        .replace(/-?\d+\.\d+/g, (number) =>
          String(Math.round(Number(number))).replace(/^-0$/, '0'),
        );
    const walk = (element: Element, depth: number): void => {
      if (element.tagName === 'defs' || element.tagName === 'pattern') return;
      const places = ['transform', 'x', 'y', 'width', 'height', 'r', 'd', 'fill']
        .filter((name) => element.hasAttribute(name))
        .map((name) => `${name}=${whole(element.getAttribute(name) ?? '')}`);
      const own = element.tagName === 'text' ? `"${element.textContent}"` : '';
      const classes = [...element.classList].map((name) => `.${name}`).join('');
      lines.push(
        `${' '.repeat(depth)}${element.tagName}${classes} ${[...places, own].join(' ')}`.trimEnd(),
      );
      for (const child of element.children) walk(child, depth + 1);
    };
    walk(root, 0);
    return lines;
  });
}
