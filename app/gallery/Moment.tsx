import { NONE } from '../../workers/trace/events';
import { modelOf } from '../model/run-model';
import { ConsoleLines } from '../views/ConsoleLines';
import { Flow } from '../views/Flow';
import { RunCounters } from '../views/RunCounters';
import type { Scene } from './scenes';

/** One scene, still, at one moment. */
export function Moment({
  scene,
  name,
  position,
}: {
  readonly scene: Scene;
  readonly name: string;
  readonly position: number;
}) {
  const { log, dropped, outcome } = scene;
  const model = modelOf(log);
  const run = { id: 0, cell: scene.name, log, events: log.length, dropped, cells: [], outcome };
  return (
    <figure className="Gallery-moment" data-moment={`${scene.name}/${name}`}>
      <figcaption>{name}</figcaption>
      <Flow
        model={model}
        position={position}
        stuck={outcome.outcome === 'stuck'}
        follow={{ item: NONE, onChoose: () => {} }}
      />
      <RunCounters run={run} position={position} />
      <div className="Console-log">
        <ConsoleLines model={model} events={log.length} position={position} />
      </div>
    </figure>
  );
}
