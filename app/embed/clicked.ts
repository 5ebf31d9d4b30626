/** Whether somebody has clicked in this frame: what other people wrote runs only after that. */
let clicked = false;

const touched = new Promise<void>((resolve) => {
  for (const type of ['pointerdown', 'keydown', 'focusin'])
    addEventListener(type, () => resolve(), { capture: true, once: true });
});

addEventListener(
  'click',
  ({ isTrusted }) => {
    // One that a script has made proves nothing.
    if (isTrusted) clicked = true;
  },
  { capture: true },
);

export function hasClicked(): boolean {
  return clicked;
}

/** Resolves when somebody turns to the frame in any way: what it needs beyond being looked at may come. */
export function whenTouched(): Promise<void> {
  return touched;
}
