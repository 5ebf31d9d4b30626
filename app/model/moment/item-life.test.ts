import { describe, expect, it } from 'vitest';
import { NONE } from '../../../workers/trace/events';
import { pipelineRun } from '../../testing/made-up-runs';
import { BUFFER_OF_ONE } from '../../testing/trace-fixtures';
import { traceLog } from '../../testing/trace-text';
import { Changes } from '../timeline/changes';
import { itemLife, itemPlace } from './item-life';

const log = traceLog(`
  main   created inbox Queue              at=0
  main   created outbox Queue
  main   thread-started worker
  worker thread-began by=main
  main   put inbox 7                      at=1
  main   put inbox 8                      at=2
  worker get inbox 7                      at=4
  worker put outbox 7                     at=5
`);
const FIRST = [...log].findIndex(({ kind }) => kind === 'put');
const changes = new Changes(log);
changes.absorb();

describe('the life of an item', () => {
  it('tells who put it where, how long it waited and who took it', () => {
    expect(itemLife(log, changes.ofItem(7))).toEqual([
      { container: 0, put: FIRST, by: 0, taken: FIRST + 2, takenBy: 1, waitedMs: 3 },
      { container: 1, put: FIRST + 3, by: 1, taken: NONE, takenBy: NONE, waitedMs: null },
    ]);
  });

  it('says where it is at any moment', () => {
    const life = itemLife(log, changes.ofItem(7));
    expect([0, 1, 2, 3, 4].map((after) => itemPlace(life, FIRST + after))).toEqual([
      { at: 'nowhere' },
      { at: 'container', container: 0, stage: 0 },
      { at: 'container', container: 0, stage: 0 },
      { at: 'thread', thread: 1, stage: 0 },
      { at: 'container', container: 1, stage: 1 },
    ]);
  });

  it('does not take a put that waits for a put', () => {
    const waits = traceLog(BUFFER_OF_ONE);
    const of = new Changes(waits);
    of.absorb();
    expect(itemLife(waits, of.ofItem(1))).toHaveLength(1);
  });

  it('goes from stage to stage in a long run, found in a handful of reads', () => {
    const run = pipelineRun({
      items: 300,
      polling: false,
      stages: [
        { name: 'download', threads: 2 },
        { name: 'upload', threads: 2 },
      ],
    });
    const index = new Changes(run);
    index.absorb();
    let reads = 0;
    const word = run.word.bind(run);
    run.word = (...at) => {
      reads++;
      return word(...at);
    };
    const life = itemLife(run, index.ofItem(150));
    expect(life.map(({ container }) => container)).toEqual([0, 3, 6]);
    expect(life.slice(0, 2).every(({ waitedMs }) => waitedMs !== null && waitedMs >= 0)).toBe(true);
    expect(reads).toBeLessThan(20);
  });
});
