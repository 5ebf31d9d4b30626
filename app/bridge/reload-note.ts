/** A note to the next load of this page that it has been reloaded for isolation: a second reload would not help. */

const RELOADED = 'queuebook:reloaded-for-isolation';

/** True when this load is already the second try. Storage can be blocked, so the history entry knows it too. */
export function wasReloaded(): boolean {
  return rememberedInStorage() || RELOADED in historyState();
}

/** True if at least one of the two notes can be read back. */
export function rememberReload(): boolean {
  tryEach(
    () => sessionStorage.setItem(RELOADED, '1'),
    () => history.replaceState({ ...historyState(), [RELOADED]: true }, ''),
  );
  return wasReloaded();
}

/** Isolated now, or the reader asks for another try: one more reload is allowed again. */
export function forgetReload(): void {
  if (!wasReloaded()) return;
  const kept = Object.entries(historyState()).filter(([key]) => key !== RELOADED);
  tryEach(
    () => sessionStorage.removeItem(RELOADED),
    () => history.replaceState(Object.fromEntries(kept), ''),
  );
}

function rememberedInStorage(): boolean {
  try {
    return sessionStorage.getItem(RELOADED) !== null;
  } catch {
    return false;
  }
}

/** A reload keeps the history entry's state, and no storage setting takes it away. */
function historyState(): object {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null ? state : {};
}

/** Any of them may be refused by the browser's settings; that is no error here. */
function tryEach(...attempts: readonly (() => void)[]): void {
  for (const attempt of attempts) {
    try {
      attempt();
    } catch {
      // The other one may work.
    }
  }
}
