import { useMemo, useState } from 'react';
import { useSession } from '../store/session';
import { Console } from '../views/Console';
import { EmptyPicture } from '../views/EmptyPicture';
import { RunPicture } from '../views/RunPicture';
import { Moment } from './Moment';
import './Gallery.css';
import { type Scene, scenes } from './scenes';

const wanted = new URLSearchParams(location.search);

/** Every view over made-up runs at named moments. `?scene=stuck` shows one, `?theme=dark` in the dark, `?live` adds a player. */
export function Gallery() {
  const all = useMemo(scenes, []);
  const scene = wanted.get('scene');
  const shown = scene ? all.filter(({ name }) => name === scene) : all;
  return (
    <main className="Gallery">
      {scene === null && (
        <section className="Gallery-scene" aria-label="before the first run">
          <h2>empty</h2>
          <EmptyPicture busy={false} />
        </section>
      )}
      {shown.map((each) => (
        <section key={each.name} className="Gallery-scene" aria-label={each.name}>
          <h2>{each.name}</h2>
          {wanted.has('live') ? (
            <Replayed scene={each} />
          ) : (
            each.moments.map((moment) => (
              <Moment
                key={moment.name}
                scene={each}
                name={moment.name}
                position={moment.position}
              />
            ))
          )}
        </section>
      ))}
    </main>
  );
}

function Replayed({ scene }: { readonly scene: Scene }) {
  const [runs, setRuns] = useState(0);
  const begin = (): void => {
    const run = {
      id: runs,
      cell: scene.name,
      log: scene.log,
      events: scene.log.length,
      dropped: scene.dropped,
      cells: [],
      outcome: scene.outcome,
    };
    useSession.setState(({ cells }) => ({
      cells: { ...cells, [scene.name]: { text: '', problems: [], run, busy: false } },
    }));
    setRuns(runs + 1);
  };
  return (
    <>
      <button type="button" onClick={begin}>
        Run
      </button>
      <RunPicture cell={scene.name} />
      <Console cell={scene.name} />
    </>
  );
}
