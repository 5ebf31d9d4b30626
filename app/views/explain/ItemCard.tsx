import { NONE } from '../../../workers/trace/events';
import { t } from '../../messages/catalogue';
import { stepNumber } from '../../model/explain/sentence';
import { type ItemStage, itemLife, itemPlace, stageAt } from '../../model/moment/item-life';
import { itemAt } from '../../model/moment/moment';
import { modelOf, type RunModel } from '../../model/run-model';
import { timelineOf } from '../../model/timeline/timeline-model';
import { goToEvent, goToItem, select, selectionOf, useSelections } from '../../store/selection';
import type { CellRun } from '../../store/session';
import './ItemCard.css';
import { itemName } from '../../words/item-name';
import { timeWords } from '../../words/thread-words';
import { momentWords } from '../../words/timeline-words';

/** Stages on the card at once; an item that goes round in circles has hundreds. */
const SHOWN = 6;

/** The life of the item that the reader follows: put when and by whom, how long it waited, taken by whom. */
export function ItemCard({ run, position }: { readonly run: CellRun; readonly position: number }) {
  const chosen = useSelections((selections) => selectionOf(selections, run));
  const { cell, log } = run;
  const { changes } = timelineOf(log);
  if (chosen?.kind !== 'item') return null;
  const { item } = chosen;
  const model = modelOf(log);
  const events = changes.ofItem(item);
  const life = itemLife(log, events);
  const now = stageAt(life, position);
  const from = Math.max(0, Math.min(life.length - SHOWN, now - SHOWN + 2));
  const choose = (next: number) => changes.ofItem(next).length > 0 && goToItem(cell, next);
  const name = itemName(item, itemAt(log, events[0] ?? NONE).text);
  return (
    <fieldset className="ItemCard" aria-label={t('picture.item.life', { item: name })}>
      <div className="ItemCard-head">
        <strong className="ItemCard-name">{name}</strong>
        <span className="ItemCard-place">{placeWords(model, life, position)}</span>
        <span className="ItemCard-buttons">
          <button
            type="button"
            aria-disabled={changes.ofItem(item - 1).length === 0}
            onClick={() => choose(item - 1)}
          >
            {t('picture.item.previous')}
          </button>
          <button
            type="button"
            aria-disabled={changes.ofItem(item + 1).length === 0}
            onClick={() => choose(item + 1)}
          >
            {t('picture.item.next')}
          </button>
          <button type="button" onClick={() => select(cell, null)}>
            {t('picture.item.close')}
          </button>
        </span>
      </div>
      {from > 0 && <p className="ItemCard-more">{t('picture.item.earlier', { count: from })}</p>}
      <ol className="ItemCard-stages" start={from + 1}>
        {life.slice(from, from + SHOWN).map((stage, i) => (
          <li
            key={stage.put === NONE ? stage.taken : stage.put}
            aria-current={from + i === now ? 'step' : undefined}
          >
            <Stage
              stage={stage}
              model={model}
              onGo={(event) => goToEvent(cell, event, { kind: 'item', item })}
            />
          </li>
        ))}
      </ol>
    </fieldset>
  );
}

function Stage({
  stage,
  model,
  onGo,
}: {
  readonly stage: ItemStage;
  readonly model: RunModel;
  readonly onGo: (event: number) => void;
}) {
  const { put, by, taken, takenBy, waitedMs } = stage;
  return (
    <>
      <span className="ItemCard-where">{model.vesselLabel(stage.container)}</span>{' '}
      {put !== NONE && (
        <button type="button" className="LinkButton" onClick={() => onGo(put)}>
          {t('picture.item.put', {
            thread: model.threadLabel(by),
            step: stepNumber(model, put),
            time: momentWords(model.log.timeMs(put)),
          })}
        </button>
      )}{' '}
      {waitedMs !== null && <span>{t('picture.item.waited', { time: timeWords(waitedMs) })}</span>}{' '}
      {taken === NONE ? (
        <span>{t('picture.item.stays')}</span>
      ) : (
        <button type="button" className="LinkButton" onClick={() => onGo(taken)}>
          {t('picture.item.taken', {
            thread: model.threadLabel(takenBy),
            step: stepNumber(model, taken),
            time: momentWords(model.log.timeMs(taken)),
          })}
        </button>
      )}
    </>
  );
}

function placeWords(model: RunModel, life: readonly ItemStage[], position: number): string {
  const place = itemPlace(life, position);
  switch (place.at) {
    case 'nowhere':
      return t('picture.item.notYet');
    case 'container':
      return t('picture.item.in', { queue: model.vesselLabel(place.container) });
    case 'thread':
      return t('picture.item.with', { thread: model.threadLabel(place.thread) });
    default:
      return place satisfies never;
  }
}
