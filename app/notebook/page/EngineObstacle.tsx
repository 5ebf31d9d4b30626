import '../../messages/obstacles';
import { t } from '../../messages/catalogue';
import type { Awaited, Obstacle } from '../../store/engine';
import { ObstacleAct } from '../shared/ObstacleAct';
import { Prose } from '../shared/Prose';

interface WaitingProps {
  readonly waitingFor: Awaited;
}

/** What is waited for, in full: shown when it takes long. */
export function EngineWaiting({ waitingFor }: WaitingProps) {
  return <p>{t(`engine.waiting.${waitingFor}`)}</p>;
}

interface Props {
  readonly obstacle: Obstacle;
  /** What is to be opened elsewhere, where that is not the whole page. */
  readonly address?: string | undefined;
}

/** Why nothing can run on this page, and the one act that helps. */
export function EngineObstacle({ obstacle, address }: Props) {
  return (
    <>
      <p>
        <Prose text={t(`engine.obstacle.${obstacle}`)} /> {t('engine.readable')}
      </p>
      <ObstacleAct obstacle={obstacle} address={address} />
    </>
  );
}
