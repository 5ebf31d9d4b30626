import type { LessonCell } from '../lesson';
import { lineRuns } from '../line-runs';
import { momentsOfIn8 } from './moments';
import { orderOfIn8 } from './questions';

export const in8: LessonCell = {
  id: 'in-8',
  label: 'In [8]',
  kind: 'run',
  title: 'lesson.in8.title',
  lead: 'lesson.in8.lead',
  typescript: `const queue = new Queue();

function consumer() {
  print('Consumer waiting');
  queue.get(); // returns once there is an item
  print('Consumer done');
}

const thread = new Thread({ target: consumer });
thread.start();

print('Producer putting');
queue.put(item()); // wakes whoever waits in get
print('Producer done');
thread.join();`,
  python: `queue = Queue()

def consumer():
    print("Consumer waiting")
    queue.get()  # returns once there is an item
    print("Consumer done")

thread = Thread(target=consumer)
thread.start()

print("Producer putting")
queue.put(object())  # wakes whoever waits in get
print("Producer done")
thread.join()`,
  matchedLines: lineRuns([1, 1], [3, 3, 4], [9, 8, 2], [12, 11, 4]),
  prose: ['lesson.in8.prose1', 'lesson.in8.prose2'],
  bookConsole: ['Consumer waiting', 'Producer putting', 'Producer done', 'Consumer done'],
  watchFor: 'lesson.in8.watch',
  moments: momentsOfIn8,
  question: orderOfIn8,
};
