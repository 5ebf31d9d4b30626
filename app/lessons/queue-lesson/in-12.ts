import type { LessonCell } from '../lesson';
import { lineRuns } from '../line-runs';

export const in12: LessonCell = {
  id: 'in-12',
  label: 'In [12]',
  kind: 'define',
  typescript: `class StoppableWorker extends Thread {
  func: typeof download;
  inQueue: ClosableQueue;
  outQueue: ClosableQueue;

  constructor(
    func: typeof download,
    inQueue: ClosableQueue,
    outQueue: ClosableQueue,
  ) {
    super();
    this.func = func;
    this.inQueue = inQueue;
    this.outQueue = outQueue;
  }

  run() {
    for (const item of this.inQueue) {
      const result = this.func(item);
      this.outQueue.put(result);
    }
  }
}`,
  python: `class StoppableWorker(Thread):
    def __init__(self, func, in_queue, out_queue):
        super().__init__()
        self.func = func
        self.in_queue = in_queue
        self.out_queue = out_queue

    def run(self):
        for item in self.in_queue:
            result = self.func(item)
            self.out_queue.put(result)`,
  matchedLines: lineRuns([1, 1], [2, 4, 3], [6, 2], [7, 2], [8, 2], [9, 2], [11, 3, 4], [17, 8, 4]),
  prose: ['lesson.in12.prose'],
};
