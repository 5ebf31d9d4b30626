import type { GraphOutput } from '../../../workers/graph/interface';
import { t } from '../../messages/catalogue';
import { type Folded, foldByOutput } from '../../model/map/map-fold';
import './MapFolded.css';

/** Ways shown at one branch, and branches inside each other. */
const MOST_WAYS = 12;
const DEEPEST = 8;

/** A program with too many states: what it prints, as a tree that branches where the order of the threads decides. */
export function MapFolded({ outputs }: { readonly outputs: readonly GraphOutput[] }) {
  return (
    <>
      <p className="MapFolded-help">{t('map.folded')}</p>
      <ul className="MapFolded">
        <Branch folded={foldByOutput(outputs)} depth={0} />
      </ul>
    </>
  );
}

function Branch({ folded, depth }: { readonly folded: Folded; readonly depth: number }) {
  const { lines, outputs, next, ends } = folded;
  const more = next.length - MOST_WAYS;
  return (
    <li className="MapFolded-way">
      <details open={depth < 2}>
        <summary>
          <code className="MapFolded-lines">
            {lines.length === 0 ? t('map.folded.nothing') : lines.join(' · ')}
          </code>
          {next.length > 0 && (
            <span className="MapFolded-outputs">{t('map.folded.outputs', { count: outputs })}</span>
          )}
          {ends.map((end) => (
            <b key={end} className={`MapFolded-end MapFolded-end--${end}`}>
              {t(`map.end.${end}`)}
            </b>
          ))}
        </summary>
        {next.length > 0 && depth < DEEPEST && (
          <ul>
            {next.slice(0, MOST_WAYS).map((way) => (
              <Branch key={way.lines[0]} folded={way} depth={depth + 1} />
            ))}
            {more > 0 && <li>{t('map.folded.more', { count: more })}</li>}
          </ul>
        )}
      </details>
    </li>
  );
}
