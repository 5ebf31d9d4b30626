import { useLostParts } from '../../store/fetched-parts';
import { LatePlace } from '../shared/LatePlace';

/** In the timeline's place, which is as large as it will be: it comes a moment after the first picture, or something is to be said. */
export function TimelineComing() {
  const lost = useLostParts((parts) => parts.views);
  return lost === true && <LatePlace />;
}
