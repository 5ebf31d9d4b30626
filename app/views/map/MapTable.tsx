import type { StateMap } from '../../../workers/graph/interface';
import { t } from '../../messages/catalogue';
import type { NoReturn } from '../../model/map/no-return';
import { leavingOf } from '../../model/map/state-map';
import { placeWords } from '../../words/map-fold-words';
import { edgeWords } from '../../words/map-words';
import './MapTable.css';

interface Props {
  readonly map: StateMap;
  readonly noReturn: NoReturn;
  readonly here: number | null;
  readonly onGo: (state: number) => void;
}

/** The same map as a table: each state, what can happen there, and where that leads. */
export function MapTable(props: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: long content scrolls in a box of its own, which the keyboard must reach
    <section className="MapTable" tabIndex={0} aria-label={t('map.table')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('map.table.state')}</th>
            <th scope="col">{t('map.table.next')}</th>
          </tr>
        </thead>
        <tbody>
          <Rows {...props} />
        </tbody>
      </table>
    </section>
  );
}

function Rows({ map, noReturn, here, onGo }: Props) {
  const leaving = leavingOf(map);
  return [...map.states.entries()].map(([state, { end }]) => (
    <tr key={state} aria-current={state === here ? 'step' : undefined}>
      <td>
        <button
          type="button"
          aria-label={t('map.table.go', { state: state + 1 })}
          onClick={() => onGo(state)}
        >
          {state + 1}
        </button>
        {noReturn.lost[state] && <span className="MapTable-lost">{t('map.table.lost')}</span>}
      </td>
      <td>
        {map.fold && <div>{placeWords(map, map.fold, state)}</div>}
        {end !== null && t(`map.state.${end}`)}
        {(leaving[state] ?? []).map((edge) => (
          <div key={edge}>
            {t('map.table.to', {
              step: edgeWords(map, edge, noReturn),
              state: (map.edges[edge]?.to ?? 0) + 1,
            })}
          </div>
        ))}
      </td>
    </tr>
  ));
}
