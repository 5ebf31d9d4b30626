import { type RefCallback, useCallback } from 'react';

const CONTROLS = 'button, a[href]';
/** Parts of a row that keep a stop of their own. */
const APART = '[hidden], [data-own-stop]';

/** Where arrows lead: in a run's picture left and right are its steps, so up and down go from control to control. */
export type RovingKeys = 'across' | 'down';

/**
 * One stop for Tab in a row of buttons and links, wherever the reader was last; arrows go on from there. The row is
 * watched, not told: its controls may come and go.
 */
export function useRoving<Row extends HTMLElement>(keys: RovingKeys): RefCallback<Row> {
  // A callback: a row may come long after the component that shows it.
  return useCallback(
    (watched: Row | null) => (watched === null ? undefined : rove(watched, keys)),
    [keys],
  );
}

/** Until the returned function is called. */
function rove(watched: HTMLElement, keys: RovingKeys): () => void {
  let here: HTMLElement | null = null;
  const controls = () =>
    [...watched.querySelectorAll<HTMLElement>(CONTROLS)].filter(
      (control) => control.closest(APART) === null && control.checkVisibility(),
    );
  const settle = () => {
    const all = controls();
    const stop = all.find((control) => control === here) ?? all[0];
    for (const control of all) {
      // Written down for the stop, too, which a button is of itself: it is looked for by that.
      const wanted = control === stop ? '0' : '-1';
      if (control.getAttribute('tabindex') !== wanted) control.setAttribute('tabindex', wanted);
    }
  };
  const onFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || !controls().includes(target)) return;
    here = target;
    settle();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { target } = event;
    if (!(target instanceof HTMLElement)) return;
    const all = controls();
    const at = all.indexOf(target);
    const next = at < 0 ? undefined : all[placeAfter(event.key, keys, at, all.length)];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  // Which controls are visible is only known of a page that is laid out. The observer of sizes hears of a row right after
  // the browser has done that, before it paints: to ask sooner would have the page laid out once a row.
  const sizes = new ResizeObserver(settle);
  sizes.observe(watched);
  const changes = new MutationObserver((records) => {
    if (!records.some(changesControls)) return;
    // Begins anew, and so hears of it again.
    sizes.unobserve(watched);
    sizes.observe(watched);
  });
  changes.observe(watched, { childList: true, subtree: true });
  watched.addEventListener('focusin', onFocus);
  watched.addEventListener('keydown', onKey);
  return () => {
    changes.disconnect();
    sizes.disconnect();
    watched.removeEventListener('focusin', onFocus);
    watched.removeEventListener('keydown', onKey);
  };
}

/** Texts change with every frame of a replay, controls hardly ever. */
function changesControls({ addedNodes, removedNodes }: MutationRecord): boolean {
  return [...addedNodes, ...removedNodes].some(
    (node) =>
      node instanceof Element && (node.matches(CONTROLS) || node.querySelector(CONTROLS) !== null),
  );
}

/** -1: not a key of rows. Past an end it goes on at the other. */
function placeAfter(key: string, keys: RovingKeys, at: number, count: number): number {
  const [back, forward] =
    keys === 'across' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
  if (key === forward) return (at + 1) % count;
  if (key === back) return (at + count - 1) % count;
  // Elsewhere these lead to the ends of the run.
  if (keys === 'across' && key === 'Home') return 0;
  return keys === 'across' && key === 'End' ? count - 1 : -1;
}
