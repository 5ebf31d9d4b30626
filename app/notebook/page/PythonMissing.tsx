import { t } from '../../messages/catalogue';
import { useSession } from '../../store/session';
import { Prose } from '../shared/Prose';

/** Why there is no Python here; nothing where there is, or may be. */
export function PythonMissing() {
  const python = useSession((session) => session.python);
  if (python.state !== 'unavailable') return null;
  return (
    <p className="EngineNotice" role="alert">
      <Prose text={t(`notebook.missing.python.${python.missing}`)} />
    </p>
  );
}
