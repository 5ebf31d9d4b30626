/** What the sentence never says, whatever stands in the log. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVENT_KINDS, KINDS_WITH_TEXT, type TraceEvent } from '../../workers/trace/events';
import { modelOf } from '../model/run-model';
import { TraceWriter } from '../testing/trace-writer';
import { sentenceWords } from './sentence-words';

/** Any event at all, sensible or not, over a few threads and objects; texts only where they belong. */
const anyEvent = fc.record({
  thread: fc.nat(3),
  kind: fc.constantFrom(...EVENT_KINDS),
  object: fc.integer({ min: -1, max: 3 }),
  item: fc.constantFrom(-1, 0, 1, 2, 0x4000_0001),
  depth: fc.integer({ min: -1, max: 4 }),
  unfinished: fc.integer({ min: -1, max: 4 }),
  other: fc.integer({ min: -1, max: 3 }),
  arg: fc.integer({ min: -1, max: 3 }),
  text: fc.constantFrom('', 'put', 'count = 3', 'ValueError: `x`', 'a'),
});

/** What the threads of `anyEvent` are called while nobody has named them: the only words with a hyphen and a number. */
const UNNAMED_THREADS = /\bThread-[0-3]\b/g;
/** Values that are none, numbers below zero, placeholders and keys of messages. */
const NEVER_SAID = /undefined|NaN|null|-\d|[{}]|explain\./;

describe('any log whatever', () => {
  it('never says what the log does not, and never breaks', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { minLength: 1, maxLength: 60 }), (events) => {
        const writer = new TraceWriter();
        for (const event of events)
          writer.write({ ...event, text: KINDS_WITH_TEXT.has(event.kind) ? event.text : '' });
        const model = modelOf(writer.log());
        for (let position = 0; position <= events.length; position++) {
          const { step, said } = sentenceWords(model, position);
          const text = [step, ...said].join(' ');
          expect(text.replaceAll(UNNAMED_THREADS, 'thread'), text).not.toMatch(NEVER_SAID);
          expect(text.split('`').length % 2, text).toBe(1);
          expect(
            said.every((each) => /[.”]$/.test(each)),
            text,
          ).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('says since when somebody slept only where the log shows it', () => {
    const kinds: TraceEvent['kind'][] = ['put', 'get-blocked', 'get', 'put-blocked', 'woken'];
    const event = fc.record({
      thread: fc.nat(2),
      kind: fc.constantFrom(...kinds),
      object: fc.nat(1),
      other: fc.integer({ min: -1, max: 2 }),
      depth: fc.nat(3),
    });
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 40 }), (events) => {
        const writer = new TraceWriter();
        for (const each of events) writer.write(each);
        const model = modelOf(writer.log());
        for (let position = 1; position <= events.length; position++) {
          const text = sentenceWords(model, position).said.join(' ');
          const since = /since step (\d+)/.exec(text);
          if (!since) continue;
          const parked = events[Number(since[1]) - 1];
          expect(parked?.kind, text).toMatch(/-blocked$/);
        }
      }),
      { numRuns: 300 },
    );
  });
});
