/** An automated look for what shuts readers out, in both themes. It finds about half of what there is to find. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Rules whose answer hangs on colours; all others say the same in every theme. They cost more than twice as much as all others. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

interface Judged {
  /** Those of the parts whose colours are judged; else all. */
  readonly coloured?: readonly string[] | undefined;
  /** Whether they are judged in the dark as well. */
  readonly dark?: boolean;
}

/**
 * Each trouble as one line that names the rule and the elements.
 *
 * @param parts of the page, by their selectors; none: all of it
 */
export async function troubles(
  page: Page,
  parts: readonly string[] = [],
  { coloured, dark = true }: Judged = {},
): Promise<string[]> {
  const found: string[] = [];
  const look = async (
    theme: 'light' | 'dark',
    rules: 'all' | 'colours' | 'others',
    where: readonly string[],
  ) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    // What was found right is not asked for: to tell it takes longer than to find it. In its other mode the library has every
    // finding, right or wrong, brought out of the page first, so as to look into frames too; ours shows nothing.
    const builder = new AxeBuilder({ page })
      .options({
        resultTypes: ['violations'],
        ...(rules === 'colours'
          ? { runOnly: { type: 'rule', values: OF_COLOURS } }
          : {
              rules: {
                // Part of WCAG 2.2, and left out unless it is asked for.
                'target-size': { enabled: true },
                ...(rules === 'others'
                  ? Object.fromEntries(OF_COLOURS.map((rule) => [rule, { enabled: false }]))
                  : {}),
              },
            }),
      })
      .setLegacyMode(true);
    for (const part of where) builder.include(part);
    const { violations } = await builder.analyze();
    for (const { id, nodes } of violations)
      for (const { target, any } of nodes)
        found.push(`${theme}, ${id}: ${target.join(' ')} ${any[0]?.message ?? ''}`);
  };
  await look('light', coloured ? 'others' : 'all', parts);
  if (coloured) await look('light', 'colours', coloured);
  if (dark) await look('dark', 'colours', coloured ?? parts);
  return found;
}
