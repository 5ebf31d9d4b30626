/** The timeline without its playhead: what stays as it is while the playhead moves. */
import { threadColour } from '../../model/thread-colour';
import type { Pen } from '../canvas-pen';
import { fitted } from '../text-fit';
import { drawDepth, drawDepthWords } from './timeline-depth';
import { drawLane, drawLaneWords } from './timeline-lane';
import { type Band, NAME_SIZE, NOTE_SIZE, type TimelineRow } from './timeline-layout';
import { type Columns, columnsOf, type TimelineScene } from './timeline-scene';
import { drawFolds, drawTicks } from './timeline-ticks';
import { drawWakes } from './timeline-wakes';

/** Heights of rows that have room for a note under the name, and for two. */
const NOTED = 26;
const NOTED_TWICE = 38;

export function drawTimeline(pen: Pen, scene: TimelineScene): void {
  const { layout, theme } = scene;
  pen.clearRect(0, 0, layout.width, layout.height);
  let made: Columns | null = null;
  const columns = (): Columns => {
    made ??= columnsOf(scene);
    return made;
  };
  for (const row of layout.rows) {
    if (isChosen(scene, row)) {
      pen.fillStyle = theme.chosen;
      pen.fillRect(0, row.y - 4, layout.width, row.height + 8);
    }
    drawName(pen, scene, row);
  }
  for (const band of layout.bands) drawBand(pen, scene, band);
  drawTicks(pen, scene);
  pen.save();
  pen.beginPath();
  pen.rect(layout.left - 1, 0, layout.plotWidth + 8, layout.height);
  pen.clip();
  for (const row of layout.rows) {
    if (row.row === 'thread') drawLane(pen, scene, row, columns);
    else drawDepth(pen, scene, row, columns);
  }
  drawFolds(pen, scene);
  for (const row of layout.rows) if (row.row === 'thread') drawLaneWords(pen, scene, row);
  drawWakes(pen, scene);
  pen.restore();
  for (const row of layout.rows) if (row.row === 'depth') drawDepthWords(pen, scene, row);
}

function isChosen({ chosen }: TimelineScene, row: TimelineRow): boolean {
  return row.row === 'thread' ? row.thread === chosen.thread : row.object === chosen.object;
}

function drawName(pen: Pen, scene: TimelineScene, row: TimelineRow): void {
  const { theme, layout } = scene;
  const room = layout.left - 14;
  const chosen = isChosen(scene, row);
  pen.textAlign = 'left';
  pen.font = `600 ${NAME_SIZE}px ${theme.font}`;
  if (chosen) {
    pen.fillStyle = theme.focus;
    pen.fillRect(0, row.y - 4, 3, row.height + 8);
  }
  if (row.row === 'thread' && row.banded) return;
  if (row.row === 'thread') {
    pen.textBaseline = 'middle';
    pen.fillStyle = theme.threads[threadColour(row.thread)] ?? theme.ink;
    pen.fillText(fitted([row.label], NAME_SIZE * 1.14, room), 6, row.y + row.height / 2 + 0.5);
    return;
  }
  const track = scene.lanes.depthOf(row.object);
  const words = track ? scene.words.depth(track) : { notes: [], unfinished: [] };
  pen.fillStyle = theme.ink;
  // A low row has room for its name alone.
  if (row.height < NOTED) {
    pen.textBaseline = 'middle';
    pen.fillText(fitted([row.label], NAME_SIZE * 1.14, room), 6, row.y + row.height / 2 + 0.5);
    return;
  }
  pen.textBaseline = 'alphabetic';
  pen.fillText(fitted([row.label], NAME_SIZE * 1.14, room), 6, row.y + 8);
  pen.font = `${NOTE_SIZE}px ${theme.font}`;
  pen.fillStyle = theme.inkSoft;
  pen.fillText(fitted(words.notes, NOTE_SIZE, room), 6, row.y + 23);
  if (words.unfinished.length === 0 || row.height < NOTED_TWICE) return;
  pen.strokeStyle = theme.accent;
  pen.lineWidth = 1.5;
  pen.setLineDash([6, 3]);
  pen.beginPath();
  pen.moveTo(6, row.y + 33.5);
  pen.lineTo(21, row.y + 33.5);
  pen.stroke();
  pen.setLineDash([]);
  pen.fillStyle = theme.accent;
  pen.fillText(fitted(words.unfinished, NOTE_SIZE, room - 20), 26, row.y + 37);
}

/** One name for all lines of a band, and a bracket that holds them together. */
function drawBand(pen: Pen, { theme, layout }: TimelineScene, band: Band): void {
  pen.textAlign = 'left';
  pen.textBaseline = 'middle';
  pen.font = `600 ${NAME_SIZE}px ${theme.font}`;
  pen.fillStyle = theme.threads[threadColour(band.thread)] ?? theme.ink;
  pen.fillText(
    // How many they are is seen as well: rather that is left out than their name cut.
    fitted([band.label, band.name], NAME_SIZE * 1.14, layout.left - 18),
    6,
    band.y + band.height / 2 + 0.5,
  );
  pen.strokeStyle = theme.lineStrong;
  pen.lineWidth = 1;
  pen.beginPath();
  pen.moveTo(layout.left - 5, band.y + 0.5);
  pen.lineTo(layout.left - 9.5, band.y + 0.5);
  pen.lineTo(layout.left - 9.5, band.y + band.height - 0.5);
  pen.lineTo(layout.left - 5, band.y + band.height - 0.5);
  pen.stroke();
}
