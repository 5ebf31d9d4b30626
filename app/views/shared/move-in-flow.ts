import type { KeyboardEvent } from 'react';

/** What arrows go to: tools of the flow that are no stop for Tab, and what can be chosen in it. */
export const FLOW_TOOL = 'Flow-tool';
const PLACES = `.${FLOW_TOOL}, .FlowChoice`;

/** One place of the flow is in the order of Tab; up and down go on from there. Left and right step the playhead. */
export function moveInFlow(event: KeyboardEvent<HTMLElement>): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const { currentTarget, target } = event;
  if (by === 0 || !(target instanceof Element) || !target.matches(PLACES)) return;
  const part = currentTarget.closest('[data-part="flow"]') ?? currentTarget;
  const all = [...part.querySelectorAll<HTMLElement | SVGElement>(PLACES)];
  event.preventDefault();
  all.find((_, i) => all[i - by] === target)?.focus();
}
