/**
 * Short texts as pictures, each drawn once and put down as often as need be: `fillText` on a canvas of the page brings the
 * styles of the whole page up to date before it writes, which at every frame costs more than all else that the frame draws.
 */
interface Look {
  /** As a canvas takes it. */
  readonly font: string;
  readonly ink: string;
  /** Device pixels a CSS pixel. */
  readonly density: number;
}

/** CSS pixels around a text, so that no letter is cut. */
const MARGIN = 2;
const HEIGHT = 16;
/** Numbers that a queue counts up to are many: from here on it begins anew. */
const MOST = 500;

export class TextStamps {
  #look: Look = { font: '', ink: '', density: 1 };
  readonly #made = new Map<string, HTMLCanvasElement>();

  use(look: Look): void {
    const { font, ink, density } = this.#look;
    if (look.font === font && look.ink === ink && look.density === density) return;
    this.#look = look;
    this.#made.clear();
  }

  /** Its left edge at x, its middle at y, in CSS pixels of the pen; on whole device pixels, where letters are sharp. */
  stamp(pen: CanvasDrawImage, text: string, x: number, y: number): void {
    const picture = this.#of(text);
    const { density } = this.#look;
    const sharp = (at: number) => Math.round(at * density) / density;
    pen.drawImage(
      picture,
      sharp(x - MARGIN),
      sharp(y - HEIGHT / 2),
      picture.width / density,
      picture.height / density,
    );
  }

  #of(text: string): HTMLCanvasElement {
    const made = this.#made.get(text);
    if (made) return made;
    if (this.#made.size >= MOST) this.#made.clear();
    const canvas = document.createElement('canvas');
    const pen = canvas.getContext('2d');
    const { font, ink, density } = this.#look;
    if (pen) {
      pen.font = font;
      canvas.width = Math.ceil((pen.measureText(text).width + 2 * MARGIN) * density);
      canvas.height = HEIGHT * density;
      // A canvas that got its size has forgotten its font.
      pen.font = font;
      pen.fillStyle = ink;
      pen.textBaseline = 'middle';
      pen.scale(density, density);
      pen.fillText(text, MARGIN, HEIGHT / 2);
    }
    this.#made.set(text, canvas);
    return canvas;
  }
}
