import type { LessonCell } from '../../lesson';
import { lineRuns } from '../../line-runs';

/** An empty queue is not finished work. */
export const homework: LessonCell = {
  id: 'broken-9',
  label: 'Broken 9',
  kind: 'run',
  alone: true,
  typescript: `import { Queue } from 'queue';
import { Thread } from 'threading';
import { sleep } from 'time';

const pile = new Queue<string>();

function teacher() {
  while (true) {
    const paper = pile.get();
    print('marked', paper);
    pile.taskDone();
  }
}

const thread = new Thread({ target: teacher, daemon: true });
thread.start();

pile.put('Mia');
pile.put('Tom');
while (!pile.empty()) {
  sleep(0.001); // some are still there
}
print('All marked');`,
  python: `from queue import Queue
from threading import Thread
from time import sleep

pile = Queue()

def teacher():
    while True:
        paper = pile.get()
        print("marked", paper)
        pile.task_done()

thread = Thread(target=teacher, daemon=True)
thread.start()

pile.put("Mia")
pile.put("Tom")
while not pile.empty():
    sleep(0.001)  # some are still there
print("All marked")`,
  matchedLines: lineRuns([1, 1, 3], [5, 5], [7, 7, 5], [15, 13, 2], [18, 16, 4], [23, 20]),
  prose: ['broken.homework.story'],
  broken: {
    title: 'broken.homework.title',
    goal: 'broken.homework.goal',
    hints: ['broken.homework.hint1', 'broken.homework.hint2', 'broken.homework.hint3'],
    wanted: {
      prints: ['marked Mia', 'marked Tom', 'All marked'],
      inOrder: true,
      threads: 1,
      puts: 2,
    },
  },
};
