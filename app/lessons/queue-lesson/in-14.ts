import type { LessonCell } from '../lesson';
import { lineRuns } from '../line-runs';

export const in14: LessonCell = {
  id: 'in-14',
  label: 'In [14]',
  kind: 'define',
  typescript: `function startThreads(
  count: number,
  ...args: ConstructorParameters<typeof StoppableWorker>
) {
  const threads: StoppableWorker[] = [];
  for (let i = 0; i < count; i++) {
    threads.push(new StoppableWorker(...args));
  }
  for (const thread of threads) {
    thread.start();
  }
  return threads;
}

function stopThreads(queue: ClosableQueue, threads: StoppableWorker[]) {
  for (const _ of threads) {
    queue.close(); // one sentinel per thread
  }
  queue.join();
  for (const thread of threads) {
    thread.join();
  }
}`,
  python: `def start_threads(count, *args):
    threads = []
    for _ in range(count):
        threads.append(StoppableWorker(*args))
    for thread in threads:
        thread.start()
    return threads

def stop_threads(queue, threads):
    for _ in threads:
        queue.close()  # one sentinel per thread
    queue.join()
    for thread in threads:
        thread.join()`,
  matchedLines: lineRuns(
    [1, 1],
    [2, 1],
    [3, 1],
    [5, 2, 3],
    [9, 5, 2],
    [12, 7],
    [15, 9, 3],
    [19, 12, 3],
  ),
  prose: ['lesson.in14.prose'],
};
