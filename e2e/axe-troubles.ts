/** An automated look for what shuts readers out, in both themes. It finds about half of what there is to find. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const THEMES = ['light', 'dark'] as const;

/** Rules whose answer hangs on colours; all others say the same in every theme. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** Each trouble as one line that names the rule and the elements; of the whole page, or of the parts named. */
export async function troubles(page: Page, parts: readonly string[] = []): Promise<string[]> {
  const found: string[] = [];
  for (const theme of THEMES) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    // What was found right is not asked for: to tell it takes longer than to find it. In its other mode the library has every
    // finding, right or wrong, brought out of the page first, so as to look into frames too; ours shows nothing.
    const builder = new AxeBuilder({ page })
      .options({
        resultTypes: ['violations'],
        // Part of WCAG 2.2, and left out unless it is asked for.
        rules: { 'target-size': { enabled: true } },
        ...(theme === 'dark' ? { runOnly: { type: 'rule', values: OF_COLOURS } } : {}),
      })
      .setLegacyMode(true);
    for (const part of parts) builder.include(part);
    const { violations } = await builder.analyze();
    for (const { id, nodes } of violations)
      for (const { target, any } of nodes)
        found.push(`${theme}, ${id}: ${target.join(' ')} ${any[0]?.message ?? ''}`);
  }
  return found;
}
