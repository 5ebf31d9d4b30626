import type { LessonCell } from '../../lesson';
import { lineRuns } from '../../line-runs';

/** A lost update: reading, adding and writing are three steps. */
export const tickets: LessonCell = {
  id: 'broken-11',
  label: 'Broken 11',
  kind: 'run',
  alone: true,
  typescript: `import { Lock, Thread } from 'threading';

class Counter {
  sold = 0;
  lock = new Lock();
}

const counter = new Counter();

function sell() {
  for (let i = 0; i < 2; i++) {
    counter.sold += 1;
  }
}

const sellers = [
  new Thread({ target: sell }),
  new Thread({ target: sell }),
];
for (const thread of sellers) {
  thread.start();
}
for (const thread of sellers) {
  thread.join();
}
print(counter.sold, 'tickets sold');`,
  python: `from threading import Lock, Thread

class Counter:
    def __init__(self):
        self.sold = 0
        self.lock = Lock()

counter = Counter()

def sell():
    for _ in range(2):
        counter.sold += 1

sellers = [
    Thread(target=sell),
    Thread(target=sell),
]
for thread in sellers:
    thread.start()
for thread in sellers:
    thread.join()
print(counter.sold, "tickets sold")`,
  matchedLines: lineRuns(
    [1, 1],
    [3, 3],
    [4, 5, 2],
    [8, 8],
    [10, 10, 3],
    [16, 14, 3],
    [20, 18, 2],
    [23, 20, 2],
    [26, 22],
  ),
  prose: ['broken.tickets.story'],
  question: { ask: 'outputs' },
  broken: {
    title: 'broken.tickets.title',
    goal: 'broken.tickets.goal',
    hints: ['broken.tickets.hint1', 'broken.tickets.hint2', 'broken.tickets.hint3'],
    wanted: { prints: ['4 tickets sold'], threads: 2 },
  },
};
