import type { LessonCell } from '../lesson';
import { lineRuns } from '../line-runs';
import { momentsOfIn13 } from './moments';
import { depthInIn13 } from './questions';
import { slowResize } from './slow-resize';

export const in13: LessonCell = {
  id: 'in-13',
  label: 'In [13]',
  kind: 'run',
  title: 'lesson.in13.title',
  lead: 'lesson.in13.lead',
  typescript: `const downloadQueue = new ClosableQueue();
const resizeQueue = new ClosableQueue();
const uploadQueue = new ClosableQueue();
const doneQueue = new ClosableQueue();

const threads = [
  new StoppableWorker(download, downloadQueue, resizeQueue),
  new StoppableWorker(resize, resizeQueue, uploadQueue),
  new StoppableWorker(upload, uploadQueue, doneQueue),
];

for (const thread of threads) {
  thread.start();
}

for (let i = 0; i < 1000; i++) {
  downloadQueue.put(item());
}
downloadQueue.close();

downloadQueue.join(); // all downloads are done
resizeQueue.close();
resizeQueue.join();
uploadQueue.close();
uploadQueue.join();
print(doneQueue.qsize(), 'items finished');

for (const thread of threads) {
  thread.join();
}`,
  python: `download_queue = ClosableQueue()
resize_queue = ClosableQueue()
upload_queue = ClosableQueue()
done_queue = ClosableQueue()

threads = [
    StoppableWorker(download, download_queue, resize_queue),
    StoppableWorker(resize, resize_queue, upload_queue),
    StoppableWorker(upload, upload_queue, done_queue),
]

for thread in threads:
    thread.start()

for _ in range(1000):
    download_queue.put(object())
download_queue.close()

download_queue.join()  # all downloads are done
resize_queue.close()
resize_queue.join()
upload_queue.close()
upload_queue.join()
print(done_queue.qsize(), "items finished")

for thread in threads:
    thread.join()`,
  matchedLines: lineRuns(
    [1, 1, 4],
    [6, 6, 4],
    [12, 12, 2],
    [16, 15, 2],
    [19, 17],
    [21, 19, 6],
    [28, 26, 2],
  ),
  prose: ['lesson.in13.prose1', 'lesson.in13.prose2'],
  few: [{ find: '1000', replace: '2' }],
  watchFor: 'lesson.in13.watch',
  moments: momentsOfIn13,
  compareWithPolling: 'in-6',
  question: depthInIn13,
  edits: [
    slowResize(
      {
        typescript: 'const downloadQueue = new ClosableQueue();',
        python: 'download_queue = ClosableQueue()',
      },
      'explain.edit.slow.waiting',
    ),
    {
      apply: 'explain.edit.bound',
      undo: 'explain.edit.bound.undo',
      watch: 'explain.edit.bound.watch',
      pieces: {
        typescript: [
          {
            find: 'const resizeQueue = new ClosableQueue();',
            replace: 'const resizeQueue = new ClosableQueue(10); // room for ten',
          },
        ],
        python: [
          {
            find: 'resize_queue = ClosableQueue()',
            replace: 'resize_queue = ClosableQueue(10)  # room for ten',
          },
        ],
      },
    },
  ],
};
