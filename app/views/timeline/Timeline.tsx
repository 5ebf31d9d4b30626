import { useEffect, useRef, useState } from 'react';
import type { CellId } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { useKeyboardHelp } from '../../store/keys';
import { showWindow } from '../../store/timeline-views';
import { KeyboardHelp, MomentMarks } from './late';
import './Timeline.css';
import { useRunKeys } from '../shared/use-run-keys';
import { TimelinePosition } from './TimelinePosition';
import { listen } from './timeline-gestures';
import { TimelinePainter } from './timeline-painter';

/** A cell's last run along a line: a lane a thread, how full each queue was, who woke whom, and the playhead. */
export function Timeline({ cell }: { readonly cell: CellId }) {
  const place = useRef<HTMLFieldSetElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const lanes = useRef<HTMLCanvasElement>(null);
  const head = useRef<HTMLCanvasElement>(null);
  const overview = useRef<HTMLDivElement>(null);
  const strip = useRef<HTMLCanvasElement>(null);
  const window = useRef<HTMLDivElement>(null);
  const slider = useRef<HTMLInputElement>(null);
  const [wakesHidden, setWakesHidden] = useState(0);
  const helped = useKeyboardHelp((help) => help.cell === cell);
  const onKeyDown = useRunKeys(cell);

  useEffect(() => {
    if (
      !place.current ||
      !box.current ||
      !lanes.current ||
      !head.current ||
      !overview.current ||
      !strip.current ||
      !window.current ||
      !slider.current
    )
      return;
    const painter = new TimelinePainter(cell, {
      place: place.current,
      box: box.current,
      lanes: lanes.current,
      head: head.current,
      overview: overview.current,
      strip: strip.current,
      window: window.current,
      slider: slider.current,
      onWakesHidden: setWakesHidden,
    });
    const silence = listen(box.current, slider.current, cell, () => painter.scene);
    const still = dragWindow(overview.current, cell, painter);
    return () => {
      silence();
      still();
      painter.destroy();
    };
  }, [cell]);

  return (
    <fieldset
      className="Timeline"
      ref={place}
      aria-label={t('picture.timeline')}
      onKeyDown={onKeyDown}
    >
      <div className="Timeline-box" ref={box}>
        <div aria-hidden="true">
          <canvas className="Timeline-canvas" ref={lanes} />
          <canvas className="Timeline-canvas" ref={head} />
        </div>
        <TimelinePosition cell={cell} ref={slider} />
        <MomentMarks cell={cell} />
      </div>
      <div className="Timeline-overview" ref={overview} aria-hidden="true">
        <canvas ref={strip} />
        <div className="Timeline-window" ref={window} />
      </div>
      {helped && (
        <KeyboardHelp
          wakesHidden={wakesHidden}
          onClose={() => useKeyboardHelp.setState({ cell: null })}
        />
      )}
    </fieldset>
  );
}

/** The window in the strip is dragged, or jumps to where one presses. */
function dragWindow(overview: HTMLElement, cell: CellId, painter: TimelinePainter): () => void {
  let grip: number | null = null;
  const move = (event: PointerEvent): void => {
    const { scene } = painter;
    if (!scene || grip === null) return;
    const { left, width } = overview.getBoundingClientRect();
    const at = ((event.clientX - left) / width) * scene.axis.end;
    const wide = scene.window.to - scene.window.from;
    showWindow(cell, { from: at - grip, to: at - grip + wide });
  };
  const down = (event: PointerEvent): void => {
    const { scene } = painter;
    if (!scene) return;
    const { left, width } = overview.getBoundingClientRect();
    const at = ((event.clientX - left) / width) * scene.axis.end;
    const { from, to } = scene.window;
    grip = at >= from && at <= to ? at - from : (to - from) / 2;
    overview.setPointerCapture(event.pointerId);
    move(event);
  };
  const up = (): void => {
    grip = null;
  };
  overview.addEventListener('pointerdown', down);
  overview.addEventListener('pointermove', move);
  overview.addEventListener('pointerup', up);
  overview.addEventListener('pointercancel', up);
  return () => {
    overview.removeEventListener('pointerdown', down);
    overview.removeEventListener('pointermove', move);
    overview.removeEventListener('pointerup', up);
    overview.removeEventListener('pointercancel', up);
  };
}
