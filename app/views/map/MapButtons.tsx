import { type KeyboardEvent, useRef } from 'react';
import type { StateMap } from '../../../workers/graph/interface';
import type { MapLayout } from '../../charts/map/map-layout';
import { stateAfterKey } from '../../model/map/map-keys';
import type { MapView, Pointed } from '../../model/map/map-view';
import type { NoReturn } from '../../model/map/no-return';
import { numbered } from '../../model/numbered';
import { stateWords } from '../../words/map-words';

interface Props {
  readonly map: StateMap;
  readonly noReturn: NoReturn;
  readonly layout: MapLayout;
  readonly view: MapView;
  readonly shown: (state: number) => boolean;
  /** The one state that Tab comes to. */
  readonly reachable: number;
  readonly onReach: (state: number) => void;
  readonly onPoint: (pointed: Pointed) => void;
  readonly onGo: (state: number) => void;
}

/** Over each dot a button, large enough for a finger; arrows go along the steps. */
export function MapButtons({
  map,
  noReturn,
  layout,
  view,
  shown,
  reachable,
  onReach,
  onPoint,
  onGo,
}: Props) {
  const all = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const next = stateAfterKey(map, layout, view, reachable, event.key);
    if (next === null) return;
    // Elsewhere in a run's picture arrows are its steps.
    event.preventDefault();
    if (shown(next)) all.current?.querySelector<HTMLElement>(`[data-state="${next}"]`)?.focus();
  };
  return (
    <div className="MapPicture-buttons" ref={all}>
      {numbered(layout.places)
        .map(({ number, entry }) => ({ ...entry, state: number - 1 }))
        .filter(({ state }) => shown(state))
        .map(({ x, y, state }) => (
          <button
            key={state}
            type="button"
            className="MapPicture-state"
            data-state={state}
            style={{ left: x, top: y }}
            tabIndex={state === reachable ? 0 : -1}
            aria-current={state === view.here ? 'step' : undefined}
            aria-label={stateWords(map, state, noReturn)}
            onKeyDown={onKeyDown}
            onFocus={() => onReach(state)}
            onBlur={() => onPoint(null)}
            onPointerEnter={() => onPoint({ state })}
            onPointerLeave={() => onPoint(null)}
            onClick={() => onGo(state)}
          />
        ))}
    </div>
  );
}
