import type { CellId, LessonCell } from '../../lessons/lesson';
import { useSession } from '../../store/session';
import { fetched } from '../../views/shared/fetched';

/** Where programs run, nobody needs it. */
const WhyNotRunHere = fetched<{ readonly cell: LessonCell; readonly id: string }>(() =>
  import('./WhyNotRunHere').then((module) => module.WhyNotRunHere),
);

/** What the buttons that cannot be pressed are described by. */
export function whyNotRunId(cell: CellId): string {
  return `${cell}-why-not-run`;
}

/** Below a cell's buttons, where they cannot be pressed: why, what helps, and the recorded run that stands there instead. */
export function WhyNotRun({ cell }: { readonly cell: LessonCell }) {
  const missing = useSession(
    ({ engine, language, python }) =>
      (language === 'python' ? python : engine).state === 'unavailable',
  );
  return missing && <WhyNotRunHere cell={cell} id={whyNotRunId(cell.id)} />;
}
