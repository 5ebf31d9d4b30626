/** Attempts at programs that say too early, too late or not to everybody that nothing more will come. */
import type { CellId } from '../../lesson';
import { type Attempts, IMPORT_SLEEP } from './change';

export const ENDINGS: Readonly<Record<CellId, Attempts>> = {
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
        IMPORT_SLEEP,
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
        IMPORT_SLEEP,
        ['sheets.shutdown(); // no more', 'sleep(0.1);\nsheets.shutdown(); // no more'],
      ],
      'never shut down': [['sheets.shutdown(); // no more sheets\n', '']],
    },
  },
};
