import type { LessonCell } from '../lesson';
import { lineRuns } from '../line-runs';
import { momentsOfIn15 } from './moments';
import { sentinelsOfIn15 } from './questions';

export const in15: LessonCell = {
  id: 'in-15',
  label: 'In [15]',
  kind: 'run',
  title: 'lesson.in15.title',
  lead: 'lesson.in15.lead',
  typescript: `const downloadQueue = new ClosableQueue();
const resizeQueue = new ClosableQueue();
const uploadQueue = new ClosableQueue();
const doneQueue = new ClosableQueue();

const downloaders = startThreads(
  3, download, downloadQueue, resizeQueue,
);
const resizers = startThreads(
  4, resize, resizeQueue, uploadQueue,
);
const uploaders = startThreads(
  5, upload, uploadQueue, doneQueue,
);

for (let i = 0; i < 1000; i++) {
  downloadQueue.put(item());
}

stopThreads(downloadQueue, downloaders);
stopThreads(resizeQueue, resizers);
stopThreads(uploadQueue, uploaders);
print(doneQueue.qsize(), 'items finished');`,
  python: `download_queue = ClosableQueue()
resize_queue = ClosableQueue()
upload_queue = ClosableQueue()
done_queue = ClosableQueue()

downloaders = start_threads(
    3, download, download_queue, resize_queue
)
resizers = start_threads(
    4, resize, resize_queue, upload_queue
)
uploaders = start_threads(
    5, upload, upload_queue, done_queue
)

for _ in range(1000):
    download_queue.put(object())

stop_threads(download_queue, downloaders)
stop_threads(resize_queue, resizers)
stop_threads(upload_queue, uploaders)
print(done_queue.qsize(), "items finished")`,
  matchedLines: lineRuns([1, 1, 4], [6, 6, 2], [9, 9, 2], [12, 12, 2], [16, 16, 2], [20, 19, 4]),
  prose: ['lesson.in15.prose1', 'lesson.in15.prose2'],
  few: [
    { find: '1000', replace: '1' },
    { find: '3, download', replace: '2, download' },
    { find: '4, resize', replace: '1, resize' },
    { find: '5, upload', replace: '1, upload' },
  ],
  watchFor: 'lesson.in15.watch',
  moments: momentsOfIn15,
  question: sentinelsOfIn15,
};
