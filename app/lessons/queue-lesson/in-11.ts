import type { LessonCell } from '../lesson';
import { lineRuns } from '../line-runs';

export const in11: LessonCell = {
  id: 'in-11',
  label: 'In [11]',
  kind: 'define',
  typescript: `class ClosableQueue extends Queue<Item> {
  static SENTINEL = item();

  close() {
    this.put(ClosableQueue.SENTINEL);
  }

  *[Symbol.iterator]() {
    while (true) {
      const item = this.get();
      try {
        if (item === ClosableQueue.SENTINEL) {
          return; // ends the loop, and so the thread
        }
        yield item;
      } finally {
        this.taskDone();
      }
    }
  }
}`,
  python: `class ClosableQueue(Queue):
    SENTINEL = object()

    def close(self):
        self.put(self.SENTINEL)

    def __iter__(self):
        while True:
            item = self.get()
            try:
                if item is self.SENTINEL:
                    return  # ends the loop, and so the thread
                yield item
            finally:
                self.task_done()`,
  matchedLines: lineRuns([1, 1, 2], [4, 4, 2], [8, 7, 6], [15, 13, 3]),
  prose: ['lesson.in11.prose1', 'lesson.in11.prose2'],
};
