/** Brings the stage of the cell that an element stands in under the page's header, where all of it is in the window. */
export function alignStage(from: Element | null): void {
  from?.closest('.Cell')?.querySelector('.StageFrame')?.scrollIntoView({ block: 'start' });
}
