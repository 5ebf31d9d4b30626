/** Mouse, pen and fingers on the timeline: click, drag the playhead, pinch and wheel. */
import { hitAt, type TimelineHit } from '../../charts/timeline/timeline-hit';
import { coordinateAt, type TimelineScene, xOf } from '../../charts/timeline/timeline-scene';
import type { CellId } from '../../lessons/lesson';
import { linesBegun } from '../../model/console-lines';
import { modelOf } from '../../model/run-model';
import { seek, usePlayheads } from '../../store/playhead';
import { goToEvent, select } from '../../store/selection';
import { panTimeline, toggleBand, zoomTimeline } from '../../store/timeline-views';

/** Farther than this a press becomes a drag. */
const CLICK_PX = 4;
const HANDLE_PX = 10;
/** One notch of a common mouse wheel doubles nothing, but is felt. */
const WHEEL_ZOOM = 0.0022;

interface Finger {
  readonly startX: number;
  x: number;
  y: number;
  dragged: boolean;
}

/** Listens until the returned function is called. `slider` gets the focus; `scene`: what is on the canvas. */
export function listen(
  element: HTMLElement,
  slider: HTMLElement,
  cell: CellId,
  scene: () => TimelineScene | null,
): () => void {
  const fingers = new Map<number, Finger>();
  const place = (event: MouseEvent): readonly [number, number] => {
    const box = element.getBoundingClientRect();
    // Presented, the page is scaled as a whole: what is drawn knows only its own pixels.
    const scale = element.offsetWidth / (box.width || 1);
    return [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale];
  };

  const onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const [x, y] = place(event);
    element.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, { startX: x, x, y, dragged: false });
    // Two fingers never were a click.
    if (fingers.size > 1) for (const finger of fingers.values()) finger.dragged = true;
  };

  const onMove = (event: PointerEvent): void => {
    const shown = scene();
    const [x, y] = place(event);
    const finger = fingers.get(event.pointerId);
    if (!shown) return;
    if (!finger) {
      if (event.pointerType === 'mouse') element.style.cursor = cursorAt(shown, cell, x, y);
      return;
    }
    if (fingers.size === 2) pinch(shown, cell, fingers, finger, x);
    else if (finger.dragged || Math.abs(x - finger.startX) > CLICK_PX) {
      finger.dragged = true;
      if (finger.startX >= shown.layout.left - HANDLE_PX) seekTo(shown, cell, x);
    }
    finger.x = x;
    finger.y = y;
  };

  const onUp = (event: PointerEvent): void => {
    const finger = fingers.get(event.pointerId);
    fingers.delete(event.pointerId);
    const shown = scene();
    if (finger && shown && !finger.dragged && event.type === 'pointerup')
      click(shown, cell, finger.x, finger.y);
  };

  const onWheel = (event: WheelEvent): void => {
    const shown = scene();
    if (!shown) return;
    const [x] = place(event);
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      zoomTimeline(cell, Math.exp(-event.deltaY * WHEEL_ZOOM), coordinateAt(shown, x));
      return;
    }
    const across = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX;
    // Up and down is the page's.
    if (Math.abs(across) < Math.abs(event.deltaY) && !event.shiftKey) return;
    if (across === 0) return;
    event.preventDefault();
    panTimeline(cell, across / shown.layout.plotWidth);
  };

  // Whoever has pressed on the timeline goes on by keys.
  const onPress = (event: MouseEvent): void => {
    event.preventDefault();
    slider.focus({ preventScroll: true });
  };

  element.addEventListener('mousedown', onPress);
  element.addEventListener('pointerdown', onDown);
  element.addEventListener('pointermove', onMove);
  element.addEventListener('pointerup', onUp);
  element.addEventListener('pointercancel', onUp);
  element.addEventListener('wheel', onWheel, { passive: false });
  return () => {
    element.removeEventListener('mousedown', onPress);
    element.removeEventListener('pointerdown', onDown);
    element.removeEventListener('pointermove', onMove);
    element.removeEventListener('pointerup', onUp);
    element.removeEventListener('pointercancel', onUp);
    element.removeEventListener('wheel', onWheel);
  };
}

function seekTo(scene: TimelineScene, cell: CellId, x: number): void {
  seek(cell, scene.axis.positionAt(coordinateAt(scene, x)));
}

function click(scene: TimelineScene, cell: CellId, x: number, y: number): void {
  const hit = hitAt(scene, x, y);
  const inPlot = x >= scene.layout.left - HANDLE_PX;
  switch (hit.on) {
    case 'thread-name':
      select(cell, { kind: 'thread', thread: hit.thread });
      break;
    case 'band-name':
      toggleBand(cell, hit.band);
      break;
    case 'object-name':
      select(cell, { kind: 'object', object: hit.object });
      break;
    case 'print': {
      const lines = modelOf(scene.lanes.log).consoleLines();
      const line = linesBegun(lines, hit.event + 1) - 1;
      goToEvent(cell, hit.event, { kind: 'console', line });
      break;
    }
    case 'wake':
      goToEvent(cell, hit.event);
      break;
    case 'span':
      select(cell, { kind: 'thread', thread: hit.thread });
      seekTo(scene, cell, x);
      break;
    case 'depth':
      select(cell, { kind: 'object', object: hit.object });
      seekTo(scene, cell, x);
      break;
    case 'nothing':
      if (inPlot) seekTo(scene, cell, x);
      break;
    default:
      hit satisfies never;
  }
}

function pinch(
  scene: TimelineScene,
  cell: CellId,
  fingers: ReadonlyMap<number, Finger>,
  moved: Finger,
  x: number,
): void {
  const other = [...fingers.values()].find((finger) => finger !== moved);
  if (!other) return;
  const before = Math.abs(moved.x - other.x);
  const after = Math.abs(x - other.x);
  const middle = (moved.x + other.x) / 2;
  if (before > 8 && after > 8) zoomTimeline(cell, after / before, coordinateAt(scene, middle));
  panTimeline(cell, (moved.x - x) / 2 / scene.layout.plotWidth);
}

function cursorAt(scene: TimelineScene, cell: CellId, x: number, y: number): string {
  const position = usePlayheads.getState().heads[cell]?.position ?? 0;
  const head = xOf(scene, scene.axis.ofPosition(position));
  if (Math.abs(x - head) <= HANDLE_PX && x >= scene.layout.left - HANDLE_PX) return 'ew-resize';
  const { on }: TimelineHit = hitAt(scene, x, y);
  return on === 'nothing' ? 'default' : 'pointer';
}
