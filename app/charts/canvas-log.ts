/** A pen for tests: keeps what it is told, one line a call, numbers rounded to a tenth. */
import type { Pen } from './canvas-pen';

const KEPT_STYLES = ['fillStyle', 'strokeStyle', 'font'] as const;

export class CanvasLog implements Pen {
  readonly calls: string[] = [];
  fillStyle: Pen['fillStyle'] = '#000';
  strokeStyle: Pen['strokeStyle'] = '#000';
  lineWidth = 1;
  lineJoin: Pen['lineJoin'] = 'miter';
  globalAlpha = 1;
  font = '10px sans-serif';
  textAlign: Pen['textAlign'] = 'start';
  textBaseline: Pen['textBaseline'] = 'alphabetic';
  #dash: number[] = [];
  #kept: Pick<CanvasLog, (typeof KEPT_STYLES)[number] | 'lineWidth' | 'globalAlpha'>[] = [];

  /** Calls whose name is one of these. */
  of(...names: string[]): string[] {
    return this.calls.filter((call) => names.includes(call.split(' ')[0] ?? ''));
  }

  save(): void {
    const { fillStyle, strokeStyle, font, lineWidth, globalAlpha } = this;
    this.#kept.push({ fillStyle, strokeStyle, font, lineWidth, globalAlpha });
    this.#note('save');
  }

  restore(): void {
    Object.assign(this, this.#kept.pop());
    this.#note('restore');
  }

  clearRect(...box: number[]): void {
    this.#note('clearRect', ...box);
  }

  fillRect(...box: number[]): void {
    this.#note('fillRect', ...box, String(this.fillStyle));
  }

  strokeRect(...box: number[]): void {
    this.#note('strokeRect', ...box, String(this.strokeStyle), this.#dashed());
  }

  beginPath(): void {
    this.#note('beginPath');
  }

  closePath(): void {
    this.#note('closePath');
  }

  moveTo(...at: number[]): void {
    this.#note('moveTo', ...at);
  }

  lineTo(...at: number[]): void {
    this.#note('lineTo', ...at);
  }

  quadraticCurveTo(...at: number[]): void {
    this.#note('quadraticCurveTo', ...at);
  }

  arc(x: number, y: number, radius: number): void {
    this.#note('arc', x, y, radius);
  }

  rect(...box: number[]): void {
    this.#note('rect', ...box);
  }

  clip(): void {
    this.#note('clip');
  }

  fill(): void {
    this.#note('fill', String(this.fillStyle));
  }

  stroke(): void {
    this.#note('stroke', String(this.strokeStyle), this.#dashed());
  }

  setLineDash(dash: number[]): void {
    this.#dash = dash;
  }

  fillText(text: string, x: number, y: number): void {
    this.#note('fillText', x, y, `'${text}'`, String(this.fillStyle));
  }

  #dashed(): string {
    return this.#dash.length > 0 ? 'dashed' : '';
  }

  #note(name: string, ...values: (number | string)[]): void {
    const words = values.map((value) =>
      typeof value === 'number' ? String(Math.round(value * 10) / 10) : value,
    );
    this.calls.push([name, ...words.filter((word) => word !== '')].join(' '));
  }
}
