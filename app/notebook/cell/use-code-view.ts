import type { LessonCell } from '../../lessons/lesson';
import { type CodeView, useSettings } from '../../store/settings';
import { useMediaQuery } from '../shared/use-media-query';

/** The language a cell's code is shown in: as chosen for its kind, else both where a definition has room for both. */
export function useCodeView({ kind }: Pick<LessonCell, 'kind'>): CodeView {
  const wide = useMediaQuery('(min-width: 64rem)');
  const chosen = useSettings((settings) => settings.codeView[kind]);
  return chosen ?? (kind === 'define' && wide ? 'both' : 'typescript');
}
