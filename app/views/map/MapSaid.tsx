import type { StateMap } from '../../../workers/graph/interface';
import { t } from '../../messages/catalogue';
import type { MapView, Pointed } from '../../model/map/map-view';
import type { NoReturn } from '../../model/map/no-return';
import { edgeWords, mapWords, stateWords } from '../../words/map-words';
import { CodeWords } from '../shared/SentenceCode';

interface Props {
  readonly map: StateMap;
  readonly noReturn: NoReturn;
  readonly view: MapView;
  /** What nobody has seen yet is not told either. */
  readonly hidden: boolean;
  readonly pointed: Pointed;
}

/** One sentence: of what is pointed at, else of the run or of the whole map. */
export function MapSaid(props: Props) {
  return (
    <p className="MapFound-said" title={t(props.map.fold ? 'map.fold.help' : 'map.help')}>
      <CodeWords text={wordsOf(props)} />
    </p>
  );
}

function wordsOf({ map, noReturn, view, hidden, pointed }: Props): string {
  if (pointed === null) {
    const broken = noReturn.fatal.some((edge) => view.walked.has(edge));
    return hidden && !broken ? t('map.hidden') : mapWords(map, noReturn, view);
  }
  if ('edge' in pointed) return edgeWords(map, pointed.edge, noReturn);
  const where = t(
    pointed.state === view.here ? 'map.state.here' : map.fold ? 'map.fold.go' : 'map.state.go',
  );
  return `${stateWords(map, pointed.state, noReturn)} ${where}`;
}
