import { useId } from 'react';
import type { Folded, GraphFound } from '../../../workers/graph/interface';
import { t } from '../../messages/catalogue';
import { foldWords } from '../../words/map-fold-words';
import { cutWords } from '../../words/map-words';
import './MapFoldChoice.css';

/** Place of a folded map; lines: the tree of what is printed. */
export type FoldWay = number | 'lines';

interface Props {
  readonly found: GraphFound;
  readonly folded: Folded;
  readonly way: FoldWay;
  readonly onChoose: (way: FoldWay) => void;
}

/** That the map is folded, and how; and other ways to fold it. */
export function MapFoldChoice({ found, folded: { maps }, way, onChoose }: Props) {
  const name = useId();
  const said = way === 'lines' ? null : maps[way]?.map.fold;
  const ways: readonly (readonly [FoldWay, string])[] = [
    ...maps.flatMap(({ map: { fold } }, i) =>
      fold ? [[i, t(`map.fold.way.${fold.by}`)] as const] : [],
    ),
    ...(found.outputs.length > 1 ? [['lines', t('map.fold.way.lines')] as const] : []),
  ];
  return (
    <div className="MapFoldChoice">
      {ways.length > 1 && (
        <fieldset className="MapFoldChoice-ways">
          <legend className="visually-hidden">{t('map.fold.by')}</legend>
          <span aria-hidden="true">{t('map.fold.by')}</span>
          {ways.map(([each, label]) => (
            <label key={each} className="MapFoldChoice-way">
              <input
                type="radio"
                name={name}
                checked={each === way}
                onChange={() => onChoose(each)}
              />
              {label}
            </label>
          ))}
        </fieldset>
      )}
      {said && <p className="MapFoldChoice-said">{foldWords(said)}</p>}
      {found.cut !== null && <p className="MapFoldChoice-said">{cutWords(found)}</p>}
    </div>
  );
}
