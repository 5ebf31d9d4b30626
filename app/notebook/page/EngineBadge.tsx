import { t } from '../../messages/catalogue';
import type { EngineStatus } from '../../store/engine';
import { useSession } from '../../store/session';
import './EngineBadge.css';
import { PythonBadge } from './late';

/** Which engine runs the programs: the truth, in words. */
export function EngineBadge() {
  const language = useSession((session) => session.language);
  return language === 'python' ? <PythonBadge /> : <ThreadsBadge />;
}

function ThreadsBadge() {
  const engine = useSession((session) => session.engine);
  return (
    <span className={`EngineBadge EngineBadge--${engine.state}`} role="status">
      <span className="EngineBadge-mark" aria-hidden="true" />
      {words(engine)}
    </span>
  );
}

function words(engine: EngineStatus): string {
  switch (engine.state) {
    case 'starting':
      return t('engine.badge.starting');
    case 'live':
      return t('engine.badge.live');
    case 'unavailable':
      return t(engine.obstacle === 'slow' ? 'engine.badge.slow' : 'engine.badge.unavailable');
    default:
      return engine satisfies never;
  }
}
