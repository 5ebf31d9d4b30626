import { t } from '../../messages/catalogue';
import { useSession } from '../../store/session';
import { fetched } from '../../views/shared/fetched';
import './EngineNotice.css';
import { PythonMissing } from './late';

/** Few pages have one. */
const EngineObstacle = fetched(() =>
  import('./EngineObstacle').then((module) => module.EngineObstacle),
);

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
      <EngineObstacle obstacle={engine.obstacle} address={address} />
    </div>
  );
}
