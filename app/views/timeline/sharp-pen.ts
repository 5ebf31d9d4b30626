import type { Pen } from '../../charts/canvas-pen';

/** A pen in CSS pixels over as many device pixels as the screen has; the canvas gets that size. */
export function penOf(canvas: HTMLCanvasElement, width: number, height: number): Pen | null {
  // Presented, the page is scaled as a whole: sharp there too.
  const scaled = canvas.getBoundingClientRect().width / canvas.offsetWidth;
  const density = (devicePixelRatio || 1) * (scaled > 1 ? scaled : 1);
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
