/**
 * The seed of this test run: another one each time, or the one that QUEUEBOOK_SEED names, to see a failure again.
 * A test that uses it says it in its name. The only place where tests roll dice.
 */
export const SEED = Number(process.env.QUEUEBOOK_SEED ?? Math.floor(Math.random() * 1_000_000));
