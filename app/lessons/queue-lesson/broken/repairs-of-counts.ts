/** Attempts at programs that lose count of the work that is done, or do not wait for it. */
import type { CellId } from '../../lesson';
import type { Attempts } from './change';

export const COUNTS: Readonly<Record<CellId, Attempts>> = {
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
};
