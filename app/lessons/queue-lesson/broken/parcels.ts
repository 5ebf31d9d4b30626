import type { LessonCell } from '../../lesson';
import { lineRuns } from '../../line-runs';

/** Two queues of one slot that wait for each other. */
export const parcels: LessonCell = {
  id: 'broken-7',
  label: 'Broken 7',
  kind: 'run',
  alone: true,
  typescript: `import { Queue } from 'queue';
import { Thread } from 'threading';

const PARCELS = 4;
const inbox = new Queue<number>(1);
const outbox = new Queue<number>(1);

function packer() {
  for (let i = 0; i < PARCELS; i++) {
    const parcel = inbox.get();
    outbox.put(parcel); // packed
  }
}

const thread = new Thread({ target: packer });
thread.start();

for (let i = 0; i < PARCELS; i++) {
  inbox.put(i);
}
let packed = 0;
for (let i = 0; i < PARCELS; i++) {
  outbox.get();
  packed += 1;
}
thread.join();
print(packed, 'parcels packed');`,
  python: `from queue import Queue
from threading import Thread

PARCELS = 4
inbox = Queue(1)
outbox = Queue(1)

def packer():
    for _ in range(PARCELS):
        parcel = inbox.get()
        outbox.put(parcel)  # packed

thread = Thread(target=packer)
thread.start()

for i in range(PARCELS):
    inbox.put(i)
packed = 0
for _ in range(PARCELS):
    outbox.get()
    packed += 1
thread.join()
print(packed, "parcels packed")`,
  matchedLines: lineRuns(
    [1, 1, 2],
    [4, 4, 3],
    [8, 8, 4],
    [15, 13, 2],
    [18, 16, 2],
    [21, 18, 4],
    [26, 22, 2],
  ),
  prose: ['broken.parcels.story'],
  question: { ask: 'stuck' },
  broken: {
    title: 'broken.parcels.title',
    goal: 'broken.parcels.goal',
    hints: ['broken.parcels.hint1', 'broken.parcels.hint2', 'broken.parcels.hint3'],
    wanted: { prints: ['4 parcels packed'], threads: 1, puts: 8, maxsize: 1 },
  },
};
