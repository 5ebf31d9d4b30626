import type { Pen } from '../../charts/canvas-pen';

/** Device pixels a CSS pixel of a canvas. Lays out the page where that is not done yet. */
export function densityOf(canvas: HTMLCanvasElement): number {
  // Presented, the page is scaled as a whole: sharp there too.
  const scaled = canvas.getBoundingClientRect().width / canvas.offsetWidth;
  return (devicePixelRatio || 1) * (scaled > 1 ? scaled : 1);
}

/** A pen in CSS pixels; the canvas gets that size. */
export function penOf(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
  density: number,
): Pen | null {
  const wide = Math.round(width * density);
  const high = Math.round(height * density);
  if (canvas.width !== wide || canvas.height !== high) {
    canvas.width = wide;
    canvas.height = high;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  const pen = canvas.getContext('2d');
  pen?.setTransform(density, 0, 0, density, 0, 0);
  return pen;
}
