import type { LessonCell } from '../lesson';
import { lineRuns } from '../line-runs';
import { momentsOfIn10 } from './moments';
import { orderOfIn10 } from './questions';

export const in10: LessonCell = {
  id: 'in-10',
  label: 'In [10]',
  kind: 'run',
  title: 'lesson.in10.title',
  lead: 'lesson.in10.lead',
  typescript: `const inQueue = new Queue();

function consumer() {
  print('Consumer waiting');
  inQueue.get();
  print('Consumer working');
  print('Consumer done');
  inQueue.taskDone(); // one piece of work less
}

const thread = new Thread({ target: consumer });
thread.start();

print('Producer putting');
inQueue.put(item()); // one piece of work more
print('Producer waiting');
inQueue.join(); // returns once no work is left
print('Producer done');
thread.join();`,
  python: `in_queue = Queue()

def consumer():
    print("Consumer waiting")
    in_queue.get()
    print("Consumer working")
    print("Consumer done")
    in_queue.task_done()  # one piece of work less

thread = Thread(target=consumer)
thread.start()

print("Producer putting")
in_queue.put(object())  # one piece of work more
print("Producer waiting")
in_queue.join()  # returns once no work is left
print("Producer done")
thread.join()`,
  matchedLines: lineRuns([1, 1], [3, 3, 6], [11, 10, 2], [14, 13, 6]),
  prose: ['lesson.in10.prose1', 'lesson.in10.prose2'],
  bookConsole: [
    'Consumer waiting',
    'Producer putting',
    'Producer waiting',
    'Consumer working',
    'Consumer done',
    'Producer done',
  ],
  watchFor: 'lesson.in10.watch',
  moments: momentsOfIn10,
  question: orderOfIn10,
};
