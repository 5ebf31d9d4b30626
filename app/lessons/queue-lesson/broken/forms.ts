import type { LessonCell } from '../../lesson';
import { lineRuns } from '../../line-runs';

/** join without taskDone: one way through the loop reports nothing. */
export const forms: LessonCell = {
  id: 'broken-4',
  label: 'Broken 4',
  kind: 'run',
  alone: true,
  typescript: `import { Queue } from 'queue';
import { Thread } from 'threading';

const desk = new Queue<string>();

function clerk() {
  while (true) {
    const form = desk.get();
    if (form === 'blank') {
      continue; // nothing to stamp
    }
    print('stamped', form);
    desk.taskDone();
  }
}

// A daemon does not keep the program alive.
const thread = new Thread({ target: clerk, daemon: true });
thread.start();

desk.put('form A');
desk.put('blank');
desk.put('form B');
desk.join(); // until all forms are done
print('Office closed');`,
  python: `from queue import Queue
from threading import Thread

desk = Queue()

def clerk():
    while True:
        form = desk.get()
        if form == "blank":
            continue  # nothing to stamp
        print("stamped", form)
        desk.task_done()

# A daemon does not keep the program alive.
thread = Thread(target=clerk, daemon=True)
thread.start()

desk.put("form A")
desk.put("blank")
desk.put("form B")
desk.join()  # until all forms are done
print("Office closed")`,
  matchedLines: lineRuns([1, 1, 2], [4, 4], [6, 6, 5], [12, 11, 2], [18, 15, 2], [21, 18, 5]),
  prose: ['broken.forms.story'],
  question: { ask: 'stuck' },
  broken: {
    title: 'broken.forms.title',
    goal: 'broken.forms.goal',
    hints: ['broken.forms.hint1', 'broken.forms.hint2', 'broken.forms.hint3'],
    wanted: {
      prints: ['stamped form A', 'stamped form B', 'Office closed'],
      inOrder: true,
      threads: 1,
      puts: 3,
    },
  },
};
