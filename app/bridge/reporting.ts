/** Something long is asked of an engine, which says how far it is when it is asked meanwhile. */

const REPORT_EVERY_MS = 100;

/** `hear` gets each answer to `howFar`, null where there was none, and nothing once the work is over. Rejects as it does. */
export async function reporting<T>(
  work: Promise<T>,
  howFar: () => Promise<unknown>,
  hear: (told: unknown) => void,
): Promise<T> {
  let over = false;
  const report = async () => {
    const told = await howFar().catch(() => null);
    if (over) return;
    hear(told);
    setTimeout(report, REPORT_EVERY_MS);
  };
  setTimeout(report, REPORT_EVERY_MS);
  try {
    return await work;
  } finally {
    over = true;
  }
}
