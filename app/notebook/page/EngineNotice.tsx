import { t } from '../../messages/catalogue';
import { useSession } from '../../store/session';
import './EngineNotice.css';
import { Prose } from '../shared/Prose';

/** Says what is missing and what to do when threads cannot run in this browser or on this site. */
export function EngineNotice() {
  const engine = useSession((session) => session.engine);
  if (engine.state !== 'unavailable') return null;
  return (
    <p className="EngineNotice" role="alert">
      <Prose text={t(`notebook.missing.${engine.missing}`)} />
    </p>
  );
}
