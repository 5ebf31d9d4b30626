import type { LessonCell } from '../../lesson';
import { lineRuns } from '../../line-runs';

/** A loop that polls and never sleeps. */
export const doorbell: LessonCell = {
  id: 'broken-10',
  label: 'Broken 10',
  kind: 'run',
  alone: true,
  typescript: `import { Empty, Queue } from 'queue';
import { Thread } from 'threading';
import { sleep } from 'time';

const door = new Queue<string>();

function host() {
  while (true) {
    try {
      const guest = door.getNowait();
      print('Welcome,', guest);
      return;
    } catch (error) {
      if (error instanceof Empty) {
        continue; // nobody yet: look again
      }
      throw error;
    }
  }
}

const thread = new Thread({ target: host });
thread.start();

sleep(0.02); // the guest is on the way
door.put('Kim');
thread.join();`,
  python: `from queue import Empty, Queue
from threading import Thread
from time import sleep

door = Queue()

def host():
    while True:
        try:
            guest = door.get_nowait()
            print("Welcome,", guest)
            return
        except Empty:
            continue  # nobody yet: look again

thread = Thread(target=host)
thread.start()

sleep(0.02)  # the guest is on the way
door.put("Kim")
thread.join()`,
  matchedLines: lineRuns(
    [1, 1, 3],
    [5, 5],
    [7, 7, 6],
    [13, 13],
    [14, 13, 2],
    [22, 16, 2],
    [25, 19, 3],
  ),
  prose: ['broken.doorbell.story'],
  broken: {
    title: 'broken.doorbell.title',
    goal: 'broken.doorbell.goal',
    hints: ['broken.doorbell.hint1', 'broken.doorbell.hint2', 'broken.doorbell.hint3'],
    wanted: { prints: ['Welcome, Kim'], threads: 1, puts: 1, emptyPolls: 30, sleeps: 'last' },
  },
};
