import type { LessonCell } from '../lesson';
import { lineRuns } from '../line-runs';
import { momentsOfIn6 } from './moments';
import { pollsOfIn6 } from './questions';
import { slowResize } from './slow-resize';

export const in6: LessonCell = {
  id: 'in-6',
  label: 'In [6]',
  kind: 'run',
  title: 'lesson.in6.title',
  lead: 'lesson.in6.lead',
  typescript: `const downloadQueue = new MyQueue();
const resizeQueue = new MyQueue();
const uploadQueue = new MyQueue();
const doneQueue = new MyQueue();

const threads = [
  new Worker(download, downloadQueue, resizeQueue),
  new Worker(resize, resizeQueue, uploadQueue),
  new Worker(upload, uploadQueue, doneQueue),
];

for (const thread of threads) {
  thread.start();
}

for (let i = 0; i < 1000; i++) {
  downloadQueue.put(item());
}

while (doneQueue.items.length < 1000) {
  sleep(0.1); // not finished: ask again in 100 ms
}

let polled = 0;
for (const thread of threads) {
  thread.inQueue = null; // the magic exit signal
  thread.join();
  polled += thread.polledCount;
}

const processed = doneQueue.items.length;
print('Processed', processed, 'items after polling', polled, 'times');`,
  python: `download_queue = MyQueue()
resize_queue = MyQueue()
upload_queue = MyQueue()
done_queue = MyQueue()

threads = [
    Worker(download, download_queue, resize_queue),
    Worker(resize, resize_queue, upload_queue),
    Worker(upload, upload_queue, done_queue),
]

for thread in threads:
    thread.start()

for _ in range(1000):
    download_queue.put(object())

while len(done_queue.items) < 1000:
    sleep(0.1)  # not finished: ask again in 100 ms

polled = 0
for thread in threads:
    thread.in_queue = None  # the magic exit signal
    thread.join()
    polled += thread.polled_count

processed = len(done_queue.items)
print("Processed", processed, "items after polling", polled, "times")`,
  matchedLines: lineRuns(
    [1, 1, 4],
    [6, 6, 4],
    [12, 12, 2],
    [16, 15, 2],
    [20, 18, 2],
    [24, 21, 5],
    [31, 27, 2],
  ),
  prose: ['lesson.in6.prose1', 'lesson.in6.prose2'],
  few: [{ find: '1000', replace: '1' }],
  watchFor: 'lesson.in6.watch',
  moments: momentsOfIn6,
  question: pollsOfIn6,
  edits: [
    slowResize(
      {
        typescript: 'const downloadQueue = new MyQueue();',
        python: 'download_queue = MyQueue()',
      },
      'explain.edit.slow.polling',
    ),
  ],
};
