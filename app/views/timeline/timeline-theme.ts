/** Colours of the timeline as the page has them just now, for a canvas that cannot ask itself. */
import type { TimelineTheme } from '../../charts/timeline/timeline-scene';

const THREAD_COLOURS = [0, 1, 2, 3, 4, 5, 6, 7];

/** `element` lies inside `.Timeline`, which has colours of its own where the reader's are forced; those come out as numbers, too. */
export function readTheme(element: HTMLElement): TimelineTheme {
  const probe = document.createElement('span');
  // Else every colour would come out as the one that forced colours give to text.
  probe.style.setProperty('forced-color-adjust', 'none');
  probe.hidden = true;
  element.append(probe);
  const colour = (role: string): string => {
    probe.style.color = `var(--timeline-${role}, var(--${role}))`;
    return getComputedStyle(probe).color;
  };
  const theme: TimelineTheme = {
    ground: colour('surface'),
    ink: colour('ink'),
    inkSoft: colour('ink-soft'),
    line: colour('line'),
    lineStrong: colour('line-strong'),
    danger: colour('danger'),
    accent: colour('accent'),
    amber: colour('amber'),
    amberSoft: colour('amber-soft'),
    focus: colour('focus'),
    chosen: colour('sunken'),
    threads: THREAD_COLOURS.map((n) => colour(`thread-${n}`)),
    threadsSoft: THREAD_COLOURS.map((n) => colour(`thread-${n}-soft`)),
    font: getComputedStyle(element).fontFamily,
  };
  probe.remove();
  return theme;
}

/** Calls back whenever colours or the density of pixels may have changed, until the returned function is called. */
export function watchTheme(onChange: () => void): () => void {
  const queries = [
    '(prefers-color-scheme: dark)',
    '(forced-colors: active)',
    '(prefers-contrast: more)',
    `(resolution: ${devicePixelRatio}dppx)`,
  ].map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', onChange);
  const attribute = new MutationObserver(onChange);
  attribute.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => {
    for (const query of queries) query.removeEventListener('change', onChange);
    attribute.disconnect();
  };
}
