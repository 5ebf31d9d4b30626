import type { StateMap } from '../../../workers/graph/interface';
import { t } from '../../messages/catalogue';
import type { NoReturn } from '../../model/map/no-return';
import { numbered } from '../../model/numbered';
import { commonDoom } from '../../words/map-words';
import { moverColour } from './mover-colour';
import './MapLegend.css';

interface Props {
  readonly map: StateMap;
  readonly noReturn: NoReturn;
}

/** Whose lines have which colour, and what the shaded region is. */
export function MapLegend({ map, noReturn: { doom } }: Props) {
  const lost = doom.flatMap((each) => each ?? []);
  return (
    <ul className="MapLegend">
      {numbered(map.threads).map(({ number, entry: name }) => (
        <li key={number}>
          <span
            className={`MapLegend-line MapLegend-line--${moverColour(map, number - 1)}`}
            aria-hidden="true"
          />
          {name}
        </li>
      ))}
      {lost.length > 0 && (
        <li className="MapLegend-lost">
          <span className="MapLegend-region" aria-hidden="true" />
          {t(`map.region.${commonDoom(lost)}`)}
        </li>
      )}
    </ul>
  );
}
