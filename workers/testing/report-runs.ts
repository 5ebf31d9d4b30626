/** Set up beside the engine's tests: whatever a test asserted about its runs, when it fails it says what they were. */
import { afterEach, beforeEach } from 'vitest';
import { forgetRuns, heardRuns } from './heard-runs';

beforeEach(forgetRuns);

afterEach(({ task }) => {
  const [error] = task.result?.errors ?? [];
  const runs = heardRuns();
  if (error === undefined || runs === '') return;
  const told = `\n\nThe last runs of this test, and the last events of each of their threads:\n${runs}`;
  error.message += told;
  if (error.stack !== undefined) error.stack += told;
});
