/** The strip below a timeline that shows a part of its run: the whole run, and a frame around that part. */
import { drawOverview, overviewHeight } from '../../charts/timeline/timeline-overview';
import type { TimelineScene } from '../../charts/timeline/timeline-scene';
import { penOf } from './sharp-pen';

export interface StripElements {
  readonly overview: HTMLElement;
  readonly strip: HTMLCanvasElement;
  readonly window: HTMLElement;
}

/** From this part of a run on the window shows the whole. */
const WHOLE = 0.999;

export class OverviewStrip {
  #due = true;
  #next = false;

  constructor(private readonly elements: StripElements) {}

  /** It is to be drawn in the next frame, and nothing else then. */
  get next(): boolean {
    return this.#next;
  }

  changed(): void {
    this.#due = true;
  }

  /**
   * Puts the frame around what the lanes show.
   * @returns whether another frame is wanted, for the strip alone: with the lanes it would be twice as much in one task
   */
  place({ axis, window: { from, to }, layout }: TimelineScene): boolean {
    const { overview, window } = this.elements;
    const part = (to - from) / axis.end;
    window.style.left = `${(100 * from) / axis.end}%`;
    window.style.width = `${100 * part}%`;
    overview.hidden = part > WHOLE;
    if (overview.hidden) return false;
    overview.style.marginLeft = `${layout.left}px`;
    overview.style.width = `${layout.plotWidth}px`;
    if (!this.#due) return false;
    this.#due = false;
    this.#next = true;
    return true;
  }

  draw(scene: TimelineScene, density: number): void {
    const { overview, strip } = this.elements;
    this.#next = false;
    if (overview.hidden) return;
    const height = overviewHeight(scene.lanes.threads.length);
    const pen = penOf(strip, scene.layout.plotWidth, height, density);
    if (pen) drawOverview(pen, scene);
  }
}
