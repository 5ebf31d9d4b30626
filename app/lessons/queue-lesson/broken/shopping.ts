import type { LessonCell } from '../../lesson';
import { lineRuns } from '../../line-runs';

/** The queue is closed before the last put. */
export const shopping: LessonCell = {
  id: 'broken-3',
  label: 'Broken 3',
  kind: 'run',
  alone: true,
  typescript: `import { Queue } from 'queue';
import { Thread } from 'threading';

const STOP = 'stop';
const list = new Queue<string>();

function family() {
  list.put('bread');
  list.put('milk');
}

function shopper() {
  while (true) {
    const thing = list.get();
    if (thing === STOP) {
      return;
    }
    print('bought', thing);
  }
}

const writing = new Thread({ target: family });
const buying = new Thread({ target: shopper });
writing.start();
buying.start();

list.put(STOP); // nothing more will come
writing.join();
buying.join();
print(list.qsize(), 'left over');`,
  python: `from queue import Queue
from threading import Thread

STOP = "stop"
list = Queue()

def family():
    list.put("bread")
    list.put("milk")

def shopper():
    while True:
        thing = list.get()
        if thing == STOP:
            return
        print("bought", thing)

writing = Thread(target=family)
buying = Thread(target=shopper)
writing.start()
buying.start()

list.put(STOP)  # nothing more will come
writing.join()
buying.join()
print(list.qsize(), "left over")`,
  matchedLines: lineRuns(
    [1, 1, 2],
    [4, 4, 2],
    [7, 7, 3],
    [12, 11, 5],
    [18, 16],
    [22, 18, 4],
    [27, 23, 4],
  ),
  prose: ['broken.shopping.story'],
  question: { ask: 'outputs' },
  broken: {
    title: 'broken.shopping.title',
    goal: 'broken.shopping.goal',
    hints: ['broken.shopping.hint1', 'broken.shopping.hint2', 'broken.shopping.hint3'],
    wanted: {
      prints: ['bought bread', 'bought milk', '0 left over'],
      inOrder: true,
      threads: 2,
    },
  },
};
