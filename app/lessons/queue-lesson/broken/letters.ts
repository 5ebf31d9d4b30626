import type { LessonCell } from '../../lesson';
import { lineRuns } from '../../line-runs';

/** A sentinel too few: the second stage of a pipeline is never told. */
export const letters: LessonCell = {
  id: 'broken-2',
  label: 'Broken 2',
  kind: 'run',
  alone: true,
  typescript: `import { Queue } from 'queue';
import { Thread } from 'threading';

const STOP = 'stop';
const drafts = new Queue<string>();
const letters = new Queue<string>();
drafts.put('to Ann');
drafts.put('to Bo');
drafts.put(STOP);

function writer() {
  while (true) {
    const draft = drafts.get();
    if (draft === STOP) {
      return;
    }
    letters.put(draft);
  }
}

function postman() {
  while (true) {
    const letter = letters.get();
    if (letter === STOP) {
      return;
    }
    print('posted', letter);
  }
}

const writing = new Thread({ target: writer });
const posting = new Thread({ target: postman });
writing.start();
posting.start();
writing.join();
posting.join();
print('All gone home');`,
  python: `from queue import Queue
from threading import Thread

STOP = "stop"
drafts = Queue()
letters = Queue()
drafts.put("to Ann")
drafts.put("to Bo")
drafts.put(STOP)

def writer():
    while True:
        draft = drafts.get()
        if draft == STOP:
            return
        letters.put(draft)

def postman():
    while True:
        letter = letters.get()
        if letter == STOP:
            return
        print("posted", letter)

writing = Thread(target=writer)
posting = Thread(target=postman)
writing.start()
posting.start()
writing.join()
posting.join()
print("All gone home")`,
  matchedLines: lineRuns(
    [1, 1, 2],
    [4, 4, 6],
    [11, 11, 5],
    [17, 16],
    [21, 18, 5],
    [27, 23],
    [31, 25, 7],
  ),
  prose: ['broken.letters.story'],
  question: { ask: 'stuck' },
  broken: {
    title: 'broken.letters.title',
    goal: 'broken.letters.goal',
    hints: ['broken.letters.hint1', 'broken.letters.hint2', 'broken.letters.hint3'],
    wanted: {
      prints: ['posted to Ann', 'posted to Bo', 'All gone home'],
      inOrder: true,
      threads: 2,
    },
  },
};
