import type { LessonCell } from '../../lesson';
import { lineRuns } from '../../line-runs';

/** A put after shutdown: the out-queue is shut while its worker still works. */
export const printShop: LessonCell = {
  id: 'broken-6',
  label: 'Broken 6',
  kind: 'run',
  alone: true,
  typescript: `import { Queue, ShutDown } from 'queue';
import { Thread } from 'threading';

const texts = new Queue<string>();
const sheets = new Queue<string>();

function printer() {
  while (true) {
    let text: string;
    try {
      text = texts.get();
    } catch (error) {
      if (error instanceof ShutDown) {
        return; // nothing left to print
      }
      throw error;
    }
    sheets.put(text);
  }
}

const thread = new Thread({ target: printer });
thread.start();

texts.put('poem');
texts.put('recipe');
texts.shutdown(); // no more texts
sheets.shutdown(); // no more sheets
thread.join();
print(sheets.qsize(), 'sheets printed');`,
  python: `from queue import Queue, ShutDown
from threading import Thread

texts = Queue()
sheets = Queue()

def printer():
    while True:
        try:
            text = texts.get()
        except ShutDown:
            return  # nothing left to print
        sheets.put(text)

thread = Thread(target=printer)
thread.start()

texts.put("poem")
texts.put("recipe")
texts.shutdown()  # no more texts
sheets.shutdown()  # no more sheets
thread.join()
print(sheets.qsize(), "sheets printed")`,
  matchedLines: lineRuns(
    [1, 1, 2],
    [4, 4, 2],
    [7, 7, 2],
    [9, 10],
    [10, 9, 2],
    [12, 11],
    [13, 11, 2],
    [18, 13],
    [22, 15, 2],
    [25, 18, 6],
  ),
  prose: ['broken.printShop.story'],
  question: { ask: 'stuck' },
  broken: {
    title: 'broken.printShop.title',
    goal: 'broken.printShop.goal',
    hints: ['broken.printShop.hint1', 'broken.printShop.hint2', 'broken.printShop.hint3'],
    wanted: { prints: ['2 sheets printed'], threads: 1, shutdowns: 2 },
  },
};
