import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RECORD_BYTES } from '../../../workers/trace/reader';
import { pipelineRun } from '../../testing/made-up-runs';
import { fileWith, look } from '../../testing/opened-run-fixture';
import { BUFFER_OF_ONE, FAILED, POLLED_ONCE } from '../../testing/trace-fixtures';
import { traceLog } from '../../testing/trace-text';
import { savedRunText } from './saved-run';
import { bytesOf, textOf } from './saved-run-bytes';
import { SAVED_RUN_VERSION, type SavedRun } from './saved-run-format';
import { openingSavedRun, openSavedRun } from './saved-run-open';

function saved(trace: string): SavedRun {
  return {
    cell: 'in-9',
    cells: ['in-8', 'in-9'],
    sources: { 'in-8': 'a', 'in-9': 'const queue = new Queue(1);' },
    outcome: { outcome: 'finished', ms: 110.5 },
    dropped: 0,
    log: traceLog(trace),
  };
}

describe('a saved run', () => {
  it('comes back as it was', () => {
    for (const trace of [BUFFER_OF_ONE, FAILED, POLLED_ONCE]) {
      const run = saved(trace);
      const opened = openSavedRun(savedRunText(run));
      if (!opened.ok) throw new Error(opened.problem);
      expect([...opened.run.log]).toEqual([...run.log]);
      expect({ ...opened.run, log: null }).toEqual({ ...run, log: null });
    }
  });

  it('says its language, which is TypeScript where nothing is said', () => {
    const run = saved(BUFFER_OF_ONE);
    expect(savedRunText(run)).not.toContain('language');
    const text = savedRunText({ ...run, language: 'python' });
    const opened = openSavedRun(text);
    expect(opened.ok && opened.run.language).toBe('python');
    expect(openSavedRun(text.replace('"python"', '"pascal"'))).toMatchObject({ ok: false });
  });

  it('keeps every outcome', () => {
    const error = { name: 'ValueError', message: 'no', thread: 'main', cell: 'in-9', line: 3 };
    const waiting = [
      { thread: 'main', operation: 'get', object: 1, other: -1, cell: null, line: null },
    ] as const;
    const outcomes: SavedRun['outcome'][] = [
      { outcome: 'failed', ms: 1, error },
      { outcome: 'stopped', ms: 2, reason: 'asked' },
      { outcome: 'stuck', ms: 3, waiting, error },
    ];
    for (const outcome of outcomes) {
      const opened = openSavedRun(savedRunText({ ...saved(BUFFER_OF_ONE), outcome }));
      expect(opened.ok && opened.run.outcome).toEqual(outcome);
    }
  });

  it('says what is wrong with a file that cannot be opened', () => {
    const text = savedRunText(saved(BUFFER_OF_ONE));
    expect(openSavedRun(text.slice(0, -10))).toEqual({ ok: false, problem: 'foreign' });
    expect(openSavedRun('{"format":"another"}')).toEqual({ ok: false, problem: 'foreign' });
    expect(openSavedRun('')).toEqual({ ok: false, problem: 'foreign' });
    const version = (number: number) => `"version":${number},`;
    const later = text.replace(version(SAVED_RUN_VERSION), version(SAVED_RUN_VERSION + 1));
    expect(openSavedRun(later)).toEqual({ ok: false, problem: 'newer' });
    expect(openSavedRun(text.replace('Producer put 1', 'Producer put 7'))).toEqual({
      ok: false,
      problem: 'broken',
    });
  });

  it('is the same however the file is laid out', () => {
    const text = savedRunText(saved(BUFFER_OF_ONE));
    const laidOut = JSON.stringify(JSON.parse(text), null, 2);
    const opened = openSavedRun(laidOut);
    if (!opened.ok) throw new Error(opened.problem);
    expect([...opened.run.log]).toEqual([...saved(BUFFER_OF_ONE).log]);
    expect(openSavedRun(laidOut.replace('Producer put 1', 'Producer put 7'))).toEqual({
      ok: false,
      problem: 'broken',
    });
  });

  it('may have long texts of characters that are two units each', () => {
    for (const shift of ['', 'a']) {
      const sources = { 'in-9': shift + '🎈'.repeat(100_000) };
      const opened = openSavedRun(savedRunText({ ...saved(BUFFER_OF_ONE), sources }));
      expect(opened.ok && opened.run.sources).toEqual(sources);
    }
  });

  it('is read in steps of a bounded size, and what is wrong far inside is found', () => {
    const log = pipelineRun({
      items: 1_000,
      polling: true,
      stages: [
        { name: 'one', threads: 2 },
        { name: 'two', threads: 2 },
      ],
    });
    const text = savedRunText({ ...saved(BUFFER_OF_ONE), log });
    const parts = [...openingSavedRun(text)];
    expect(parts.length).toBeGreaterThanOrEqual(log.length / 1024);
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
    expect(parts.at(-1)).toBe(1);
    const opened = openSavedRun(text);
    expect(opened.ok && [...opened.run.log]).toEqual([...log]);
    const far = text.length - 20;
    const changed = `${text.slice(0, far)}${text[far] === 'B' ? 'C' : 'B'}${text.slice(far + 1)}`;
    expect(openSavedRun(changed)).toEqual({ ok: false, problem: 'broken' });
  });
});

describe('files that were changed at random', () => {
  it('are refused or shown, and nothing throws: bytes of the file', () => {
    const text = savedRunText(saved(BUFFER_OF_ONE));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(text.length - 1), fc.string({ maxLength: 3 })), { maxLength: 4 }),
        fc.option(fc.nat(text.length)),
        (changes, cut) => {
          let changed = text;
          for (const [at, to] of changes)
            changed = changed.slice(0, at) + to + changed.slice(at + to.length);
          const opened = openSavedRun(cut === null ? changed : changed.slice(0, cut));
          if (opened.ok) look(opened.run);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('are refused or shown, and nothing throws: records, with the checksum put right', () => {
    const { run } = JSON.parse(savedRunText(saved(POLLED_ONCE)));
    const bytes = bytesOf(run.records) ?? new Uint8Array();
    let shown = 0;
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            record: fc.nat(run.events - 1),
            word: fc.constantFrom(1, 4, 5, 6, 7, 8, 9, 10, 11),
            to: fc.oneof(fc.integer({ min: -2, max: 50 }), fc.integer()),
          }),
          { minLength: 1, maxLength: 5 },
        ),
        (changes) => {
          const words = new Int32Array(bytes.slice().buffer);
          for (const { record, word, to } of changes)
            words[(record * RECORD_BYTES) / 4 + word] = to;
          const records = textOf(new Uint8Array(words.buffer));
          const opened = openSavedRun(fileWith({ ...run, records }));
          if (!opened.ok) return;
          shown++;
          look(opened.run);
        },
      ),
      { numRuns: 500 },
    );
    expect(shown).toBeGreaterThan(50);
  });

  it('are refused or shown, and nothing throws: anything at all, with the checksum put right', () => {
    const { run } = JSON.parse(savedRunText(saved(BUFFER_OF_ONE)));
    const keys = Object.keys(run);
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
        const opened = openSavedRun(fileWith({ ...run, [key]: value }));
        if (opened.ok) look(opened.run);
      }),
      { numRuns: 300 },
    );
    fc.assert(fc.property(fc.jsonValue(), (value) => !openSavedRun(fileWith(value)).ok));
  });
});
