import type { MouseEvent } from 'react';

/** Brings the stage of the cell that an element stands in under the page's header, where all of it is in the window. */
export function alignStage(from: Element | null): void {
  from?.closest('.Cell')?.querySelector('.StageFrame')?.scrollIntoView({ block: 'start' });
}

/** What had the focus goes away: it returns to the button that brought it. By pointer nothing moves. */
export function focusBar({ currentTarget, detail }: MouseEvent): void {
  currentTarget
    .closest('.Cell')
    ?.querySelector<HTMLElement>('.StageBar-actions [tabindex="0"]')
    ?.focus({ preventScroll: detail > 0 });
}
