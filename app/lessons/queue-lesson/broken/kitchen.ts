import type { LessonCell } from '../../lesson';
import { lineRuns } from '../../line-runs';

/** taskDone twice for one item. */
export const kitchen: LessonCell = {
  id: 'broken-5',
  label: 'Broken 5',
  kind: 'run',
  alone: true,
  typescript: `import { Queue } from 'queue';
import { Thread } from 'threading';

const orders = new Queue<string>();

function cook() {
  while (true) {
    const dish = orders.get();
    try {
      if (dish === 'tea') {
        print('poured tea');
        orders.taskDone();
        continue;
      }
      print('cooked', dish);
    } finally {
      orders.taskDone(); // come what may
    }
  }
}

const thread = new Thread({ target: cook, daemon: true });
thread.start();

orders.put('tea');
orders.put('soup');
orders.join();
print('Kitchen closed');`,
  python: `from queue import Queue
from threading import Thread

orders = Queue()

def cook():
    while True:
        dish = orders.get()
        try:
            if dish == "tea":
                print("poured tea")
                orders.task_done()
                continue
            print("cooked", dish)
        finally:
            orders.task_done()  # come what may

thread = Thread(target=cook, daemon=True)
thread.start()

orders.put("tea")
orders.put("soup")
orders.join()
print("Kitchen closed")`,
  matchedLines: lineRuns([1, 1, 2], [4, 4], [6, 6, 8], [15, 14, 3], [22, 18, 2], [25, 21, 4]),
  prose: ['broken.kitchen.story'],
  question: { ask: 'stuck' },
  broken: {
    title: 'broken.kitchen.title',
    goal: 'broken.kitchen.goal',
    hints: ['broken.kitchen.hint1', 'broken.kitchen.hint2', 'broken.kitchen.hint3'],
    wanted: {
      prints: ['poured tea', 'cooked soup', 'Kitchen closed'],
      inOrder: true,
      threads: 1,
      puts: 2,
    },
  },
};
