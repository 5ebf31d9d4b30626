import { expect, test } from 'vitest';
import { settingsFrom } from './settings';

test('settings come back as they were kept', () => {
  const kept = { theme: 'dark', codeView: { define: 'both', run: 'python' } };
  expect(settingsFrom(kept)).toEqual(kept);
});

test.each([[null], ['dark'], [{ theme: 'sepia', codeView: { run: 7 } }], [{}]])(
  'what cannot be understood is left at its default: %j',
  (stored) => {
    expect(settingsFrom(stored)).toEqual({ theme: 'auto', codeView: { define: null, run: null } });
  },
);
