/** Whether all of the page stands there: its first picture is drawn before its cells are. */
let here: Promise<void> = Promise.resolve();
let come: () => void = () => undefined;

/** From now on there is something to wait for. */
export function partsAreComing(): void {
  here = new Promise((resolve) => {
    come = resolve;
  });
}

export function partsHaveCome(): void {
  come();
}

/** At once where nothing is to come. */
export function partsHere(): Promise<void> {
  return here;
}
