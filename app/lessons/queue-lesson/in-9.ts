import type { LessonCell } from '../lesson';
import { lineRuns } from '../line-runs';
import { momentsOfIn9 } from './moments';
import { orderOfIn9 } from './questions';

export const in9: LessonCell = {
  id: 'in-9',
  label: 'In [9]',
  kind: 'run',
  title: 'lesson.in9.title',
  lead: 'lesson.in9.lead',
  typescript: `const queue = new Queue(1); // room for one

function consumer() {
  sleep(0.1); // main gets ahead
  queue.get();
  print('Consumer got 1');
  queue.get();
  print('Consumer got 2');
  print('Consumer done');
}

const thread = new Thread({ target: consumer });
thread.start();

queue.put(item());
print('Producer put 1');
queue.put(item()); // full
print('Producer put 2');
print('Producer done');
thread.join();`,
  python: `queue = Queue(1)  # room for one

def consumer():
    sleep(0.1)  # main gets ahead
    queue.get()
    print("Consumer got 1")
    queue.get()
    print("Consumer got 2")
    print("Consumer done")

thread = Thread(target=consumer)
thread.start()

queue.put(object())
print("Producer put 1")
queue.put(object())  # full
print("Producer put 2")
print("Producer done")
thread.join()`,
  matchedLines: lineRuns([1, 1], [3, 3, 7], [12, 11, 2], [15, 14, 6]),
  prose: ['lesson.in9.prose1', 'lesson.in9.prose2'],
  bookConsole: [
    'Producer put 1',
    'Consumer got 1',
    'Producer put 2',
    'Producer done',
    'Consumer got 2',
    'Consumer done',
  ],
  watchFor: 'lesson.in9.watch',
  moments: momentsOfIn9,
  question: orderOfIn9,
};
