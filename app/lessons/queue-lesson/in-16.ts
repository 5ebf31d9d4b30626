import type { LessonCell } from '../lesson';
import { lineRuns } from '../line-runs';
import { momentsOfIn16 } from './moments';
import { waitsInIn16 } from './questions';

/** Not in the source notebook: what Python 3.13 brought instead of the sentinel. */
export const in16: LessonCell = {
  id: 'in-16',
  label: 'In [16]',
  kind: 'run',
  title: 'lesson.in16.title',
  lead: 'lesson.in16.lead',
  typescript: `import { ShutDown } from 'queue';

class ShutDownWorker extends Thread {
  func: typeof download;
  inQueue: Queue<Item>;
  outQueue: Queue<Item>;

  constructor(
    func: typeof download,
    inQueue: Queue<Item>,
    outQueue: Queue<Item>,
  ) {
    super();
    this.func = func;
    this.inQueue = inQueue;
    this.outQueue = outQueue;
  }

  run() {
    while (true) {
      let item: Item;
      try {
        item = this.inQueue.get();
      } catch (error) {
        if (error instanceof ShutDown) {
          return; // shut down, and nothing left in it
        }
        throw error;
      }
      const result = this.func(item);
      this.outQueue.put(result);
    }
  }
}

function startWorkers(
  count: number,
  ...args: ConstructorParameters<typeof ShutDownWorker>
) {
  const workers: ShutDownWorker[] = [];
  for (let i = 0; i < count; i++) {
    workers.push(new ShutDownWorker(...args));
  }
  for (const worker of workers) {
    worker.start();
  }
  return workers;
}

function stopWorkers(queue: Queue<Item>, workers: ShutDownWorker[]) {
  queue.shutdown(); // once, however many workers there are
  for (const worker of workers) {
    worker.join();
  }
}

const downloadQueue = new Queue<Item>();
const resizeQueue = new Queue<Item>();
const uploadQueue = new Queue<Item>();
const doneQueue = new Queue<Item>();

const downloaders = startWorkers(
  3, download, downloadQueue, resizeQueue,
);
const resizers = startWorkers(
  4, resize, resizeQueue, uploadQueue,
);
const uploaders = startWorkers(
  5, upload, uploadQueue, doneQueue,
);

for (let i = 0; i < 1000; i++) {
  downloadQueue.put(item());
}

stopWorkers(downloadQueue, downloaders);
stopWorkers(resizeQueue, resizers);
stopWorkers(uploadQueue, uploaders);
print(doneQueue.qsize(), 'items finished');`,
  python: `from queue import ShutDown  # since Python 3.13

class ShutDownWorker(Thread):
    def __init__(self, func, in_queue, out_queue):
        super().__init__()
        self.func = func
        self.in_queue = in_queue
        self.out_queue = out_queue

    def run(self):
        while True:
            try:
                item = self.in_queue.get()
            except ShutDown:
                return  # shut down, and nothing left in it
            result = self.func(item)
            self.out_queue.put(result)

def start_workers(count, *args):
    workers = []
    for _ in range(count):
        workers.append(ShutDownWorker(*args))
    for worker in workers:
        worker.start()
    return workers

def stop_workers(queue, workers):
    queue.shutdown()  # once, however many workers there are
    for worker in workers:
        worker.join()

download_queue = Queue()
resize_queue = Queue()
upload_queue = Queue()
done_queue = Queue()

downloaders = start_workers(
    3, download, download_queue, resize_queue
)
resizers = start_workers(
    4, resize, resize_queue, upload_queue
)
uploaders = start_workers(
    5, upload, upload_queue, done_queue
)

for _ in range(1000):
    download_queue.put(object())

stop_workers(download_queue, downloaders)
stop_workers(resize_queue, resizers)
stop_workers(upload_queue, uploaders)
print(done_queue.qsize(), "items finished")`,
  matchedLines: lineRuns(
    [1, 1],
    [3, 3],
    [4, 6, 3],
    [8, 4],
    [9, 4],
    [10, 4],
    [11, 4],
    [13, 5, 4],
    [19, 10, 2],
    [22, 12, 2],
    [24, 14],
    [25, 14, 2],
    [30, 16, 2],
    [36, 19],
    [37, 19],
    [38, 19],
    [40, 20, 3],
    [44, 23, 2],
    [47, 25],
    [50, 27, 4],
    [57, 32, 4],
    [62, 37, 2],
    [65, 40, 2],
    [68, 43, 2],
    [72, 47, 2],
    [76, 50, 4],
  ),
  prose: ['lesson.in16.prose1', 'lesson.in16.prose2'],
  few: [
    { find: '1000', replace: '1' },
    { find: '3, download', replace: '2, download' },
    { find: '4, resize', replace: '1, resize' },
    { find: '5, upload', replace: '1, upload' },
  ],
  watchFor: 'lesson.in16.watch',
  moments: momentsOfIn16,
  question: waitsInIn16,
};
