/** Brings the picture of the cell that an element stands in into the window: what was asked for is about to play there. */
export function showDrawing(from: Element): void {
  from.closest('.Cell')?.querySelector('.Cell-drawing')?.scrollIntoView({ block: 'nearest' });
}
