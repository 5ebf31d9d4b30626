import { useCallback, useEffect, useRef, useState } from 'react';
import type { LessonCell } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import '../../messages/present';
import { usePresent } from '../../store/present';
import { Console } from '../../views/console/Console';
import { MapPlace } from '../../views/map/late';
import { RunPicture } from '../../views/run/RunPicture';
import { runOnce } from '../cell/run-once';
import { CodePane } from '../code/CodePane';
import './Present.css';
import { PresentBar } from './PresentBar';
import { PresentKeys } from './PresentKeys';
import { PresentVote } from './PresentVote';
import { useNotesChannel } from './use-notes-channel';
import { usePresentKeys } from './use-present-keys';

interface PresentProps {
  readonly cells: readonly LessonCell[];
  readonly cell: LessonCell;
}

/** Nominal size in CSS pixels. Laid out smaller and scaled as a whole: what is 11.25 px there is 18 on the wall. */
const WIDE = 1280;
const HIGH = 720;
const LAID_OUT = 1.6;

/** One cell before a room: code and console on the left, flow, sentence and timeline on the right, and nothing else. */
export function Present({ cells, cell }: PresentProps) {
  const place = useRef<HTMLElement>(null);
  const scale = useScale();
  const [helped, setHelped] = useState(false);
  const blank = usePresent((state) => state.blank);
  const voting = usePresent((state) => state.voting);
  const help = useCallback(() => setHelped((before) => !before), []);
  usePresentKeys(cells, cell, help);
  useNotesChannel(cell);
  useEffect(() => place.current?.focus(), []);
  return (
    <section
      className="Present"
      data-present={cell.id}
      ref={place}
      tabIndex={-1}
      aria-label={t('notebook.present.of', { cell: cell.label })}
    >
      <div
        className="Present-frame"
        style={{
          inlineSize: `${WIDE / LAID_OUT}px`,
          blockSize: `${HIGH / LAID_OUT}px`,
          transform: `translate(-50%, -50%) scale(${scale * LAID_OUT})`,
        }}
      >
        <div className="Present-left">
          <h1 className="Present-title">
            <span className="Present-label">{cell.label}</span> {cell.title && t(cell.title)}
          </h1>
          <div className="Present-code">
            <CodePane cell={cell} view="typescript" near onRun={() => runOnce(cell.id)} />
          </div>
          <div className="Present-console">
            <Console cell={cell.id} />
          </div>
        </div>
        <div className="Present-right">
          <RunPicture cell={cell.id} map={<MapPlace cell={cell} />} />
          <PresentBar cell={cell.id} onHelp={() => setHelped(true)} />
        </div>
        {voting && <PresentVote cell={cell.id} />}
        {helped && <PresentKeys onClose={() => setHelped(false)} />}
        {blank && (
          <button
            type="button"
            className="Present-blank"
            aria-label={t('notebook.present.unblank')}
            onClick={() => usePresent.setState({ blank: false })}
          />
        )}
      </div>
    </section>
  );
}

/** How many times its nominal size the frame is shown, so that all of it is in the window. */
function useScale(): number {
  const [scale, setScale] = useState(scaleNow);
  useEffect(() => {
    const measure = () => setScale(scaleNow());
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, []);
  return scale;
}

function scaleNow(): number {
  return Math.min(innerWidth / WIDE, innerHeight / HIGH);
}
