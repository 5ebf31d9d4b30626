import type { LessonCell } from '../lesson';
import { lineRuns } from '../line-runs';

export const in2: LessonCell = {
  id: 'in-2',
  label: 'In [2]',
  kind: 'define',
  folded: 'lesson.in2.folded',
  typescript: `import { Deque } from 'collections';
import { Lock } from 'threading';

class MyQueue {
  items = new Deque<Item>();
  lock = new Lock();

  put(item: Item) {
    this.lock.with(() => {
      this.items.append(item);
    });
  }

  get(): Item {
    return this.lock.with(() => {
      return this.items.popleft();
    });
  }
}`,
  python: `from collections import deque
from threading import Lock

class MyQueue:
    def __init__(self):
        self.items = deque()
        self.lock = Lock()

    def put(self, item):
        with self.lock:
            self.items.append(item)

    def get(self):
        with self.lock:
            return self.items.popleft()`,
  matchedLines: lineRuns([1, 1, 2], [4, 4], [5, 6, 2], [8, 9, 3], [14, 13, 3]),
  prose: ['lesson.in2.prose'],
};
