import { useEffect } from 'react';
import { isLarge, type LessonCell } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { canRun, mayRun } from '../../store/engine';
import { askMap, isAsked, stopMap, useMaps } from '../../store/map';
import { DEFAULT_SETTINGS, useSchedules } from '../../store/schedule';
import { takeFewItems } from '../../store/schedule-orders';
import { useSession } from '../../store/session';
import { cutWords } from '../../words/map-words';
import { MapFolded } from './MapFolded';
import { MapFoldedOfRun } from './MapFoldedOfRun';
import { MapOfRun } from './MapOfRun';
import '../../messages/map';
import './MapPanel.css';

/** All states of a cell's program. It is asked for as soon as somebody looks. */
export function MapPanel({ cell: lessonCell }: { readonly cell: LessonCell }) {
  const { id: cell } = lessonCell;
  const map = useMaps(({ cells }) => cells[cell]);
  const text = useSession(({ cells }) => cells[cell]?.text);
  const python = useSession(({ language }) => language === 'python');
  const settings = useSchedules((schedules) => schedules.settings[cell] ?? DEFAULT_SETTINGS);
  const idle = useSession((session) => canRun(session) && session.cells[cell]?.busy !== true);
  const large = isLarge(lessonCell, text ?? '');
  // Not with every letter that is typed: after an edit it is drawn anew once the cell has run, or when somebody says so.
  useEffect(() => {
    if (!python && !large && idle && !isAsked(cell, settings)) void askMap(cell);
  }, [cell, idle, python, large, settings]);
  if (python) return <p className="MapPanel-none">{t('map.python')}</p>;
  if (map === undefined || !isAsked(cell, settings)) {
    return (
      <p className="MapPanel-none">
        {t(large ? 'map.large.cell' : map === undefined ? 'map.none' : 'map.edited')}{' '}
        {large && (
          <button className="Button" type="button" onClick={() => takeFewItems(lessonCell)}>
            {t('schedule.orders.offer.few')}
          </button>
        )}{' '}
        <button className="Button" type="button" onClick={() => mayRun(cell) && askMap(cell)}>
          {t('map.ask')}
        </button>
      </p>
    );
  }
  if (map.state === 'looking') {
    return (
      <div className="MapPanel-looking">
        <p role="status">{t('map.looking', { count: map.progress?.states ?? 0 })}</p>
        <progress aria-label={t('map.title')} />
        <button className="Button Button--stop" type="button" onClick={() => stopMap()}>
          {t('map.stop')}
        </button>
      </div>
    );
  }
  const { found } = map;
  if (found?.map) return <MapOfRun cell={cell} found={found} map={found.map} seen={map.seen} />;
  if (found?.folded)
    return <MapFoldedOfRun cell={cell} found={found} folded={found.folded} seen={map.seen} />;
  const ended = map.state === 'over' ? 'stopped' : map.state;
  return (
    <div className="MapPanel-folded">
      <p className="MapPanel-count" role="status">
        {found === null ? t(`map.cut.${ended}`) : cutWords(found)}
      </p>
      {found === null && (
        <button className="Button" type="button" onClick={() => mayRun(cell) && askMap(cell)}>
          {t('map.ask')}
        </button>
      )}
      {found && found.outputs.length > 0 && (
        <>
          {!found.confirmed && <p className="MapPanel-count">{t('map.unconfirmed')}</p>}
          <MapFolded outputs={found.outputs} />
        </>
      )}
    </div>
  );
}
