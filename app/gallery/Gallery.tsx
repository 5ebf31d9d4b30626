import { useEffect, useState } from 'react';
import { whenQuiet } from '../frame-loop';
import { whenTakenIn } from '../store/absorb';
import { EmptyPicture } from '../views/run/EmptyPicture';
import './Gallery.css';
import { LongRun } from './LongRun';
import { Moment } from './Moment';
import type { Scene } from './scene';
import { scenes } from './scenes';
import { cellOf, show } from './show';

const wanted = new URLSearchParams(location.search);

/**
 * Every view over recorded runs at named moments. `?scene=stuck` shows one, `&moment=end` one moment of it,
 * `?theme=dark` in the dark, `?live` plays from the beginning, `?long=1000000` opens a run of about so many events,
 * `&count` counts what it costs.
 */
export function Gallery() {
  const [all, setAll] = useState<readonly Scene[]>([]);
  const [ready, setReady] = useState(false);
  const long = Number(wanted.get('long'));
  useEffect(() => {
    void begin().then(async (found) => {
      setAll(found);
      await whenTakenIn();
      await whenQuiet();
      setReady(true);
    });
  }, []);
  return (
    <main className="Gallery" data-ready={ready}>
      <h1>Gallery</h1>
      {long > 0 && <LongRun events={long} counted={wanted.has('count')} />}
      {long === 0 && !wanted.has('scene') && (
        <section className="Gallery-scene" aria-label="before the first run">
          <h2>empty</h2>
          <EmptyPicture busy={false} />
        </section>
      )}
      {all.map((scene) => (
        <section key={scene.name} className="Gallery-scene" aria-label={scene.name}>
          <h2>{scene.name}</h2>
          {scene.moments.map((moment) => (
            <Moment
              key={moment.name}
              cell={cellOf(scene, moment)}
              name={moment.name}
              shows={moment.shows}
            />
          ))}
        </section>
      ))}
    </main>
  );
}

async function begin(): Promise<Scene[]> {
  if (wanted.has('long')) return [];
  const only = wanted.get('moment');
  const found = (await scenes(wanted.get('scene'))).map((scene) => ({
    ...scene,
    moments: scene.moments.filter((moment) => only === null || moment.name === only),
  }));
  for (const scene of found) show(scene, !wanted.has('live'));
  return found;
}
