import type { LessonCell } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { useProgress } from '../../store/progress';

interface OutlineBrokenProps {
  readonly cells: readonly LessonCell[];
  readonly onChosen: () => void;
}

/** The broken programs by number, those that were repaired with a tick. */
export function OutlineBroken({ cells, onChosen }: OutlineBrokenProps) {
  const repaired = useProgress((progress) => progress.repaired);
  return (
    <ol className="OutlineBroken">
      {cells.map(({ id, broken }, i) => {
        const done = id in repaired;
        return (
          <li key={id}>
            <a
              className={`OutlineBroken-link${done ? ' OutlineBroken-link--repaired' : ''}`}
              href={`#${id}`}
              title={broken && t(broken.title)}
              onClick={onChosen}
            >
              {i + 1}
              <span className="visually-hidden">
                {broken && ` ${t(broken.title)}`}
                {done && ` (${t('broken.repaired')})`}
              </span>
            </a>
          </li>
        );
      })}
    </ol>
  );
}
