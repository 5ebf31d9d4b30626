import { expect, test } from 'vitest';
import { chooseCodeView, rememberLanguage, settingsFrom, useSettings } from './settings';

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

test('a choice of both texts stays when the language becomes TypeScript, and Python shows in every cell', () => {
  rememberLanguage('python');
  expect(useSettings.getState().codeView).toEqual({ define: 'python', run: 'python' });
  chooseCodeView('run', 'both');
  rememberLanguage('typescript');
  expect(useSettings.getState().codeView).toEqual({ define: 'typescript', run: 'both' });
});
