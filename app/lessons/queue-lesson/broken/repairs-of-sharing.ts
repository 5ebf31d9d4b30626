/** Attempts at programs whose threads get in one another’s way: at a full queue, between look and take, at a counter, at locks. */
import type { CellId } from '../../lesson';
import { type Attempts, IMPORT_SLEEP } from './change';

export const SHARING: Readonly<Record<CellId, Attempts>> = {
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
        IMPORT_SLEEP,
        ['    const potato', '    sleep(0.001);\n    const potato'],
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
