import { t } from '../../messages/catalogue';
import { useSession } from '../../store/session';
import './EngineNotice.css';
import { ObstacleAct } from '../shared/ObstacleAct';
import { Prose } from '../shared/Prose';
import { PythonMissing } from './late';

interface Props {
  /** What is to be opened elsewhere, where that is not the whole page. */
  readonly address?: string | undefined;
}

/** Says what is waited for when the engine takes long, and what stands in its way, with the one act that helps. */
export function EngineNotice({ address }: Props) {
  const language = useSession((session) => session.language);
  const engine = useSession((session) => session.engine);
  if (language === 'python') return <PythonMissing />;
  if (engine.state === 'starting' && engine.waitingFor !== null) {
    return (
      <p className="EngineNotice EngineNotice--waiting" role="status">
        {t(`engine.waiting.${engine.waitingFor}`)}
      </p>
    );
  }
  if (engine.state !== 'unavailable') return null;
  return (
    <div className="EngineNotice" role="alert">
      <p>
        <Prose text={t(`engine.obstacle.${engine.obstacle}`)} /> {t('engine.readable')}
      </p>
      <ObstacleAct obstacle={engine.obstacle} address={address} />
    </div>
  );
}
