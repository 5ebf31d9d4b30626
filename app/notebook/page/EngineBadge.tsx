import { t } from '../../messages/catalogue';
import { type EngineStatus, useSession } from '../../store/session';
import './EngineBadge.css';

/** Which engine runs the programs: the truth, in words. */
export function EngineBadge() {
  const state = useSession((session) => session.engine.state);
  return (
    <span className={`EngineBadge EngineBadge--${state}`} role="status">
      <span className="EngineBadge-mark" aria-hidden="true" />
      {words(state)}
    </span>
  );
}

function words(state: EngineStatus['state']): string {
  switch (state) {
    case 'starting':
      return t('notebook.engine.starting');
    case 'live':
      return t('notebook.engine.live');
    case 'unavailable':
      return t('notebook.engine.unavailable');
    default:
      return state satisfies never;
  }
}
