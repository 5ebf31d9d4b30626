import { useId } from 'react';
import type { LessonCell } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { BrokenHints } from './BrokenHints';
import './BrokenTask.css';
import { Prose } from '../shared/Prose';
import { BrokenWork } from './late';

/** What is to be reached, the ways to try it, and hints. */
export function BrokenTask({ cell }: { readonly cell: LessonCell }) {
  const goalId = useId();
  const task = cell.broken;
  if (!task) return null;
  return (
    <fieldset className="BrokenTask" aria-labelledby={goalId}>
      <p className="BrokenTask-goal">
        <strong id={goalId}>{t('broken.goal')}</strong> <Prose text={t(task.goal)} />
      </p>
      <div className="BrokenTask-work">
        <BrokenWork cell={cell} task={task} />
      </div>
      <BrokenHints hints={task.hints} />
    </fieldset>
  );
}
