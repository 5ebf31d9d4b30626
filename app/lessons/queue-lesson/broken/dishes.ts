import type { LessonCell } from '../../lesson';
import { lineRuns } from '../../line-runs';

/** One sentinel for several workers. */
export const dishes: LessonCell = {
  id: 'broken-1',
  label: 'Broken 1',
  kind: 'run',
  alone: true,
  typescript: `import { Queue } from 'queue';
import { Thread } from 'threading';

const STOP = 'stop';
const sink = new Queue<string>();
sink.put('cup');
sink.put('plate');
sink.put(STOP); // that is all

function washer() {
  while (true) {
    const dish = sink.get();
    if (dish === STOP) {
      return;
    }
    print('washed', dish);
  }
}

const washers = [
  new Thread({ target: washer }),
  new Thread({ target: washer }),
];
for (const thread of washers) {
  thread.start();
}
for (const thread of washers) {
  thread.join();
}
print('Lights out');`,
  python: `from queue import Queue
from threading import Thread

STOP = "stop"
sink = Queue()
sink.put("cup")
sink.put("plate")
sink.put(STOP)  # that is all

def washer():
    while True:
        dish = sink.get()
        if dish == STOP:
            return
        print("washed", dish)

washers = [
    Thread(target=washer),
    Thread(target=washer),
]
for thread in washers:
    thread.start()
for thread in washers:
    thread.join()
print("Lights out")`,
  matchedLines: lineRuns(
    [1, 1, 2],
    [4, 4, 5],
    [10, 10, 5],
    [16, 15],
    [20, 17, 3],
    [24, 21, 2],
    [27, 23, 2],
    [30, 25],
  ),
  prose: ['broken.dishes.story'],
  question: { ask: 'stuck' },
  broken: {
    title: 'broken.dishes.title',
    goal: 'broken.dishes.goal',
    hints: ['broken.dishes.hint1', 'broken.dishes.hint2', 'broken.dishes.hint3'],
    wanted: {
      prints: ['washed cup', 'washed plate', 'Lights out'],
      last: 'Lights out',
      threads: 2,
    },
  },
};
