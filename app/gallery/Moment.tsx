import { usePlayheads } from '../store/playhead';
import { type CellRun, useSession } from '../store/session';
import { Console } from '../views/console/Console';
import { ItemCard } from '../views/explain/ItemCard';
import { Sentence } from '../views/explain/Sentence';
import { WhyChain } from '../views/explain/WhyChain';
import { RunPicture } from '../views/run/RunPicture';
import { Timeline } from '../views/timeline/Timeline';
import { CompareWaiting } from '../views/waiting/CompareWaiting';
import { WaitLensBody } from '../views/waiting/WaitLensBody';
import { MapMoment } from './MapMoment';
import type { Shows } from './scene';
import { besideOf } from './show';

interface Props {
  readonly cell: string;
  readonly name: string;
  readonly shows?: Shows | undefined;
}

/** A run at one moment. */
export function Moment({ cell, name, shows = { view: 'cell' } }: Props) {
  const run = useSession((session) => session.cells[cell]?.run ?? null);
  const position = usePlayheads((playheads) => playheads.heads[cell]?.position ?? 0);
  return (
    <section className="Gallery-moment" data-moment={cell} aria-label={cell}>
      <h3>{name}</h3>
      {run && run.events > 0 && <View run={run} position={position} shows={shows} />}
    </section>
  );
}

function View({
  run,
  position,
  shows,
}: {
  readonly run: CellRun;
  readonly position: number;
  readonly shows: Shows;
}) {
  const { cell } = run;
  switch (shows.view) {
    case 'cell':
      return (
        <>
          <RunPicture cell={cell} />
          <Console cell={cell} />
        </>
      );
    case 'sentence':
      return <Sentence run={run} position={position} moving={false} />;
    case 'why':
      return <WhyChain run={run} position={position} thread={shows.thread} />;
    case 'lens':
      return <WaitLensBody run={run} />;
    case 'item':
      return <ItemCard run={run} position={position} />;
    case 'timeline':
      return <Timeline cell={cell} />;
    case 'map':
      return <MapMoment run={run} position={position} program={shows.program} />;
    case 'compare':
      return (
        <CompareWaiting
          polling={{ id: besideOf(cell), label: 'In [6]' }}
          waiting={{ id: cell, label: 'In [13]' }}
        />
      );
    default:
      return shows satisfies never;
  }
}
