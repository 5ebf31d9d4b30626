/**
 * What learners may do to the broken programs, for the tests alone: a repair of each, and changes that look like one.
 * Never shown, and not part of the page. Written as replacements in the program's own text.
 */
import type { CellId } from '../lesson';

export type Change = readonly (readonly [from: string, to: string])[];

export interface Attempts {
  readonly repaired: readonly Change[];
  readonly stillBroken: Readonly<Record<string, Change>>;
}

export const ATTEMPTS: Readonly<Record<CellId, Attempts>> = {
  'broken-1': {
    repaired: [
      [['sink.put(STOP); // that is all', 'sink.put(STOP);\nsink.put(STOP);']],
      // Whoever reads the note puts it back for the next one.
      [['      return;\n', '      sink.put(STOP);\n      return;\n']],
    ],
    stillBroken: {
      'nobody is waited for': [['  thread.join();', '  thread.isAlive();']],
      'only one is waited for': [
        ['for (const thread of washers) {\n  thread.join();\n}', 'washers[0]?.join();'],
      ],
      'one friend alone': [['  new Thread({ target: washer }),\n];', '];']],
    },
  },
  'broken-2': {
    repaired: [
      [
        [
          '      return;\n    }\n    letters',
          '      letters.put(STOP);\n      return;\n    }\n    letters',
        ],
      ],
      [['writing.join();', 'writing.join();\nletters.put(STOP);']],
    ],
    stillBroken: {
      'the stop overtakes the letters': [
        ['writing.join();', 'letters.put(STOP);\nwriting.join();'],
      ],
      'two stops for the writer': [['drafts.put(STOP);', 'drafts.put(STOP);\ndrafts.put(STOP);']],
      'nobody waits for the postman': [['posting.join();\n', '']],
    },
  },
  'broken-3': {
    repaired: [
      [
        [
          'list.put(STOP); // nothing more will come\nwriting.join();',
          'writing.join();\nlist.put(STOP);',
        ],
      ],
      [
        ["list.put('milk');", "list.put('milk');\n  list.put(STOP);"],
        ['list.put(STOP); // nothing more will come\n', ''],
      ],
    ],
    stillBroken: {
      'a nap before closing': [
        [
          "import { Thread } from 'threading';",
          "import { Thread } from 'threading';\nimport { sleep } from 'time';",
        ],
        ['list.put(STOP); // nothing', 'sleep(0.1);\nlist.put(STOP); // nothing'],
      ],
      'the shopper starts later': [
        [
          'buying.start();\n\nlist.put(STOP); // nothing more will come',
          'list.put(STOP);\nbuying.start();',
        ],
      ],
      'the shopper is waited for first': [
        ['writing.join();\nbuying.join();', 'buying.join();\nwriting.join();'],
      ],
    },
  },
  'broken-4': {
    repaired: [
      [['      continue; // nothing to stamp', '      desk.taskDone();\n      continue;']],
      [
        [
          "    if (form === 'blank') {\n      continue; // nothing to stamp\n    }\n    print('stamped', form);",
          "    if (form !== 'blank') {\n      print('stamped', form);\n    }",
        ],
      ],
    ],
    stillBroken: {
      'nobody is waited for': [['desk.join(); // until all forms are done\n', '']],
      'reported before it is stamped': [
        ['    const form = desk.get();', '    const form = desk.get();\n    desk.taskDone();'],
        ['form);\n    desk.taskDone();', 'form);'],
      ],
      'the blank form is not handed in': [["desk.put('blank');\n", '']],
    },
  },
  'broken-5': {
    repaired: [[['        orders.taskDone();\n        continue;', '        continue;']]],
    stillBroken: {
      'reported once more after all': [
        ["      print('cooked', dish);", "      print('cooked', dish);\n      orders.taskDone();"],
        ['        orders.taskDone();\n        continue;', '        continue;'],
      ],
      'reported before it is done': [
        ['    try {', '    orders.taskDone();\n    try {'],
        ['        orders.taskDone();\n        continue;', '        continue;'],
        ['      orders.taskDone(); // come what may', ''],
      ],
      'the error is swallowed': [
        [
          '      orders.taskDone(); // come what may',
          '      try { orders.taskDone(); } catch { continue; }',
        ],
      ],
    },
  },
  'broken-6': {
    repaired: [
      [
        [
          'sheets.shutdown(); // no more sheets\nthread.join();',
          'thread.join();\nsheets.shutdown();',
        ],
      ],
      [
        ['        return; // nothing', '        sheets.shutdown();\n        return; // nothing'],
        ['sheets.shutdown(); // no more sheets\n', ''],
      ],
    ],
    stillBroken: {
      'the error is swallowed': [
        ['    sheets.put(text);', '    try { sheets.put(text); } catch { return; }'],
      ],
      'a nap before the shutdown': [
        [
          "import { Thread } from 'threading';",
          "import { Thread } from 'threading';\nimport { sleep } from 'time';",
        ],
        ['sheets.shutdown(); // no more', 'sleep(0.1);\nsheets.shutdown(); // no more'],
      ],
      'never shut down': [['sheets.shutdown(); // no more sheets\n', '']],
    },
  },
  'broken-7': {
    repaired: [
      // Another thread brings.
      [
        [
          'for (let i = 0; i < PARCELS; i++) {\n  inbox.put(i);\n}',
          'function bring() {\n  for (let i = 0; i < PARCELS; i++) {\n    inbox.put(i);\n  }\n}\nconst bringing = new Thread({ target: bring });\nbringing.start();',
        ],
      ],
      // Fetched one by one.
      [
        [
          '  inbox.put(i);\n}\nlet packed = 0;\nfor (let i = 0; i < PARCELS; i++) {\n',
          '  inbox.put(i);\n',
        ],
        [
          'for (let i = 0; i < PARCELS; i++) {\n  inbox.put',
          'let packed = 0;\nfor (let i = 0; i < PARCELS; i++) {\n  inbox.put',
        ],
      ],
    ],
    stillBroken: {
      'a larger inbox': [['inbox = new Queue<number>(1)', 'inbox = new Queue<number>(4)']],
      'main waits for the packer first': [['let packed = 0;', 'thread.join();\nlet packed = 0;']],
      'fewer parcels': [
        ['PARCELS = 4', 'PARCELS = 3'],
        ['print(packed,', 'print(4,'],
      ],
    },
  },
  'broken-8': {
    repaired: [
      [
        ['import { Queue }', 'import { Empty, Queue }'],
        [
          "  while (!bowl.empty()) {\n    const potato = bowl.get();\n    print('peeled', potato);\n  }",
          "  while (true) {\n    let potato: string;\n    try {\n      potato = bowl.getNowait();\n    } catch (error) {\n      if (error instanceof Empty) return;\n      throw error;\n    }\n    print('peeled', potato);\n  }",
        ],
      ],
      // Look and take under one lock.
      [
        ['import { Thread }', 'import { Lock, Thread }'],
        [
          'function peeler',
          'const lock = new Lock();\nfunction next() {\n  return lock.with(() => (bowl.empty() ? null : bowl.get()));\n}\n\nfunction peeler',
        ],
        [
          "  while (!bowl.empty()) {\n    const potato = bowl.get();\n    print('peeled', potato);\n  }",
          "  for (let potato = next(); potato !== null; potato = next()) {\n    print('peeled', potato);\n  }",
        ],
      ],
    ],
    stillBroken: {
      'asks for the size instead': [['!bowl.empty()', 'bowl.qsize() > 0']],
      'looks twice': [['    const potato', '    if (bowl.empty()) return;\n    const potato']],
      'naps before it takes': [
        [
          "import { Thread } from 'threading';",
          "import { Thread } from 'threading';\nimport { sleep } from 'time';",
        ],
        ['    const potato', '    sleep(0.001);\n    const potato'],
      ],
    },
  },
  'broken-9': {
    repaired: [
      [['while (!pile.empty()) {\n  sleep(0.001); // some are still there\n}', 'pile.join();']],
    ],
    stillBroken: {
      'naps once more': [["print('All", "sleep(0.1);\nprint('All"]],
      'asks for the size instead': [['!pile.empty()', 'pile.qsize() > 0']],
      'reported before it is marked': [
        [
          "    print('marked', paper);\n    pile.taskDone();",
          "    pile.taskDone();\n    print('marked', paper);",
        ],
        ['while (!pile.empty()) {\n  sleep(0.001); // some are still there\n}', 'pile.join();'],
      ],
    },
  },
  'broken-10': {
    repaired: [
      [['door.getNowait()', 'door.get()']],
      [['        continue; // nobody', '        sleep(0.005);\n        continue; // nobody']],
    ],
    stillBroken: {
      'looks at the size, without rest': [
        ['      const guest', '      while (door.empty()) {}\n      const guest'],
      ],
      'a nap that is none': [
        ['        continue; // nobody', '        sleep(0.0001);\n        continue; // nobody'],
      ],
      'gives up': [['        continue; // nobody yet: look again', '        return;']],
    },
  },
  'broken-11': {
    repaired: [
      [
        [
          '    counter.sold += 1;',
          '    counter.lock.with(() => {\n      counter.sold += 1;\n    });',
        ],
      ],
      [
        [
          '    counter.sold += 1;',
          '    counter.lock.acquire();\n    counter.sold += 1;\n    counter.lock.release();',
        ],
      ],
    ],
    stillBroken: {
      'written out': [['counter.sold += 1', 'counter.sold = counter.sold + 1']],
      'the lock is held for reading only': [
        [
          '    counter.sold += 1;',
          '    const sold = counter.lock.with(() => counter.sold);\n    counter.sold = sold + 1;',
        ],
      ],
      'the lock is held for writing only': [
        [
          '    counter.sold += 1;',
          '    const sold = counter.sold + 1;\n    counter.lock.with(() => {\n      counter.sold = sold;\n    });',
        ],
      ],
    },
  },
  'broken-12': {
    repaired: [
      [
        [
          '  from.lock.acquire();\n  to.lock.acquire();',
          '  ann.lock.acquire();\n  bo.lock.acquire();',
        ],
      ],
      // One lock for all.
      [
        ['function transfer', 'const bank = new Lock();\n\nfunction transfer'],
        ['  from.lock.acquire();\n  to.lock.acquire();', '  bank.acquire();'],
        ['  to.lock.release();\n  from.lock.release();', '  bank.release();'],
      ],
    ],
    stillBroken: {
      'released in the other order': [
        [
          '  to.lock.release();\n  from.lock.release();',
          '  from.lock.release();\n  to.lock.release();',
        ],
      ],
      'no locks at all': [
        ['  from.lock.acquire();\n  to.lock.acquire();\n', ''],
        ['  to.lock.release();\n  from.lock.release();\n', ''],
      ],
      'the other way round for both': [
        [
          '  from.lock.acquire();\n  to.lock.acquire();',
          '  to.lock.acquire();\n  from.lock.acquire();',
        ],
      ],
    },
  },
};

/** The text with each replacement made once. Throws when there is nothing to replace: the test would test nothing. */
export function changed(text: string, change: Change): string {
  return change.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new RangeError(`not in the program: ${from}`);
    return before.replace(from, () => to);
  }, text);
}
