import type { LessonCell } from '../lesson';
import { lineRuns } from '../line-runs';

export const in5: LessonCell = {
  id: 'in-5',
  label: 'In [5]',
  kind: 'define',
  folded: 'lesson.in5.folded',
  typescript: `class Worker extends Thread {
  func: typeof download;
  inQueue: MyQueue | null;
  outQueue: MyQueue;
  polledCount = 0;
  workDone = 0;

  constructor(
    func: typeof download,
    inQueue: MyQueue,
    outQueue: MyQueue,
  ) {
    super();
    this.func = func;
    this.inQueue = inQueue;
    this.outQueue = outQueue;
  }

  run() {
    while (true) {
      this.polledCount += 1;
      let item: Item;
      try {
        item = this.inQueue!.get();
      } catch (error) {
        if (error instanceof IndexError) {
          sleep(0.01); // nothing there: ask again in 10 ms
          continue;
        }
        if (error instanceof TypeError) {
          return; // the in-queue is gone: the magic exit signal
        }
        throw error;
      }
      const result = this.func(item);
      this.outQueue.put(result);
      this.workDone += 1;
    }
  }
}`,
  python: `class Worker(Thread):
    def __init__(self, func, in_queue, out_queue):
        super().__init__()
        self.func = func
        self.in_queue = in_queue
        self.out_queue = out_queue
        self.polled_count = 0
        self.work_done = 0

    def run(self):
        while True:
            self.polled_count += 1
            try:
                item = self.in_queue.get()
            except IndexError:
                sleep(0.01)  # nothing there: ask again in 10 ms
                continue
            except AttributeError:
                return  # the in-queue is gone: the magic exit signal
            result = self.func(item)
            self.out_queue.put(result)
            self.work_done += 1`,
  matchedLines: lineRuns(
    [1, 1],
    [2, 4, 5],
    // Python names the parameters in the one line of its constructor.
    [8, 2],
    [9, 2],
    [10, 2],
    [11, 2],
    [13, 3, 4],
    [19, 10, 3],
    [22, 14],
    [23, 13, 2],
    [25, 15],
    [26, 15, 3],
    [30, 18, 2],
    [35, 20, 3],
  ),
  prose: ['lesson.in5.prose1', 'lesson.in5.prose2'],
};
