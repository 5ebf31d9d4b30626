import { present } from '../../store/present';

/** Presents the run cell whose stage is nearest to the middle of the window; the first one when none is near. */
export function presentFrom(): void {
  const middle = innerHeight / 2;
  let nearest: { readonly cell: string; readonly far: number } | null = null;
  for (const stage of document.querySelectorAll<HTMLElement>('.Cell [data-stage]')) {
    const { top, bottom } = stage.getBoundingClientRect();
    const far = Math.abs((top + bottom) / 2 - middle);
    const cell = stage.dataset.stage;
    if (cell !== undefined && (nearest === null || far < nearest.far)) nearest = { cell, far };
  }
  if (nearest !== null) present(nearest.cell);
}
