import { expect, test } from 'vitest';
import { codeInPython, operationInPython } from './code-words';

test.each([
  ['taskDone', 'task_done'],
  ['queue.getNowait()', 'queue.get_nowait()'],
  ['sleep(0.002);', 'sleep(0.002)'],
  ['ClosableQueue', 'ClosableQueue'],
  ['my_queue.task_done()', 'my_queue.task_done()'],
  ['STOP', 'STOP'],
])('%s in Python is %s', (code, python) => {
  expect(codeInPython(code)).toBe(python);
});

test('names of a run stay as they are', () => {
  expect(['taskDone', 'downloadQueue'].map(operationInPython)).toEqual([
    'task_done',
    'downloadQueue',
  ]);
});
