import type { LessonCell } from '../../lesson';
import { lineRuns } from '../../line-runs';

/** Check, then get: between the two the last item goes to somebody else. */
export const potatoes: LessonCell = {
  id: 'broken-8',
  label: 'Broken 8',
  kind: 'run',
  alone: true,
  typescript: `import { Queue } from 'queue';
import { Thread } from 'threading';

const bowl = new Queue<string>();
bowl.put('big one');
bowl.put('small one');

function peeler() {
  while (!bowl.empty()) {
    const potato = bowl.get();
    print('peeled', potato);
  }
}

const peelers = [
  new Thread({ target: peeler }),
  new Thread({ target: peeler }),
];
for (const thread of peelers) {
  thread.start();
}
for (const thread of peelers) {
  thread.join();
}
print('Dinner can start');`,
  python: `from queue import Queue
from threading import Thread

bowl = Queue()
bowl.put("big one")
bowl.put("small one")

def peeler():
    while not bowl.empty():
        potato = bowl.get()
        print("peeled", potato)

peelers = [
    Thread(target=peeler),
    Thread(target=peeler),
]
for thread in peelers:
    thread.start()
for thread in peelers:
    thread.join()
print("Dinner can start")`,
  matchedLines: lineRuns(
    [1, 1, 2],
    [4, 4, 3],
    [8, 8, 4],
    [15, 13, 3],
    [19, 17, 2],
    [22, 19, 2],
    [25, 21],
  ),
  prose: ['broken.potatoes.story'],
  question: { ask: 'stuck' },
  broken: {
    title: 'broken.potatoes.title',
    goal: 'broken.potatoes.goal',
    hints: ['broken.potatoes.hint1', 'broken.potatoes.hint2', 'broken.potatoes.hint3'],
    wanted: {
      prints: ['peeled big one', 'peeled small one', 'Dinner can start'],
      last: 'Dinner can start',
      threads: 2,
    },
  },
};
