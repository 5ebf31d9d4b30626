import fc from 'fast-check';
import { expect, test } from 'vitest';
import { learnerFileText, readLearnerFile } from './learner-file';
import { predict, useProgress } from './progress';
import { keepTexts } from './texts';

test('everything that was made comes back', () => {
  keepTexts({ 'queue-lesson/in-9': 'const 🎈 = 1;\n', 'queue-lesson/in-8': '' });
  predict('in-8', { ask: 'order', lines: ['b', 'a'] });
  expect(readLearnerFile(learnerFileText())).toEqual({
    ok: true,
    texts: { 'queue-lesson/in-9': 'const 🎈 = 1;\n', 'queue-lesson/in-8': '' },
    progress: useProgress.getState(),
  });
});

test('what is no such file says so', () => {
  const text = learnerFileText();
  for (const foreign of ['', '7', '[]', '{}', '{"format":"queuebook-run"}', text.slice(0, -3)])
    expect(readLearnerFile(foreign)).toEqual({ ok: false, problem: 'foreign' });
  const newer = text.replace('"version": 1', '"version": 2');
  expect(readLearnerFile(newer)).toEqual({ ok: false, problem: 'newer' });
});

test('nothing that may stand in a file throws, or becomes anything but texts and progress', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (texts, progress) => {
      const file = { format: 'queuebook-work', version: 1, texts, progress };
      const read = readLearnerFile(JSON.stringify(file));
      if (!read.ok) throw new Error(read.problem);
      for (const text of Object.values(read.texts)) expect(typeof text).toBe('string');
      expect(Object.keys(read.progress)).toEqual(['predictions', 'repaired']);
    }),
    { numRuns: 1_000 },
  );
});
