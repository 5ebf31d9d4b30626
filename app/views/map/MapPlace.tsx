import { lazy, Suspense } from 'react';
import type { LessonCell } from '../../lessons/lesson';
import { fetchPart, PartLost, worthAnotherTry } from '../../store/fetched-parts';
import { LatePlace } from '../shared/LatePlace';

const MapPanel = lazy(async () => ({ default: (await fetchMap()).MapPanel }));

/** The map's code is a third of what comes late, and is wanted by those who open the tab. */
export function MapPlace({ cell }: { readonly cell: LessonCell }) {
  return (
    <Suspense fallback={<LatePlace />}>
      <MapPanel cell={cell} />
    </Suspense>
  );
}

async function fetchMap(): Promise<typeof import('./MapPanel')> {
  try {
    return await fetchPart('views', () => import('./MapPanel'));
  } catch (error) {
    if (!(error instanceof PartLost)) throw error;
    await worthAnotherTry('views');
    return fetchMap();
  }
}
