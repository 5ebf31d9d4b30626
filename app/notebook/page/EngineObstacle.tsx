import '../../messages/obstacles';
import { t } from '../../messages/catalogue';
import type { Obstacle } from '../../store/engine';
import { ObstacleAct } from '../shared/ObstacleAct';
import { Prose } from '../shared/Prose';

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
