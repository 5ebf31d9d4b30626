import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openPlatform } from './platform';

/** A platform of SCORM 1.2 that writes down what it is asked, and refuses one element. */
class Api {
  readonly asked: string[] = [];
  constructor(
    readonly answers: Readonly<Record<string, string>> = {},
    readonly refused = '',
  ) {}
  LMSInitialize(nothing: string) {
    return this.#say('begin', nothing, this.answers.begin ?? 'true');
  }
  LMSGetValue(element: string) {
    return this.#say('get', element, this.answers[element] ?? '');
  }
  LMSSetValue(element: string, value: string) {
    return this.#say('set', `${element} ${value}`, element === this.refused ? 'false' : 'true');
  }
  LMSCommit(nothing: string) {
    return this.#say('commit', nothing, this.answers.commit ?? 'true');
  }
  LMSFinish(nothing: string) {
    return this.#say('finish', nothing, 'true');
  }
  #say(what: string, with_: string, answer: string) {
    this.asked.push(`${what} ${with_}`.trim());
    return answer;
  }
}

it('begins, gives back what is kept, sets values and commits them, ends', () => {
  const api = new Api({ 'cmi.suspend_data': 'kept' });
  const platform = openPlatform(api, '1.2');
  expect(platform).toMatchObject({ kept: 'kept', counts: true });
  expect(platform?.write([['cmi.core.score.raw', '5']])).toBe(true);
  platform?.finish([['cmi.core.exit', 'suspend']]);
  expect(api.asked).toEqual([
    'begin',
    'get cmi.suspend_data',
    'get cmi.core.lesson_mode',
    'set cmi.core.score.raw 5',
    'commit',
    'set cmi.core.exit suspend',
    'finish',
  ]);
});

it('a platform that does not begin is none', () => {
  expect(openPlatform(new Api({ begin: 'false' }), '1.2')).toBeNull();
  expect(openPlatform({}, '2004')).toBeNull();
  const thrower = {
    Initialize: () => {
      throw new Error('mine');
    },
  };
  expect(openPlatform(thrower, '2004')).toBeNull();
});

it('an attempt that is looked at does not count', () => {
  const looked = new Api({ 'cmi.core.lesson_mode': 'review' });
  expect(openPlatform(looked, '1.2')?.counts).toBe(false);
});

it('a value that is refused is told, and so is a commit; the others are set all the same', () => {
  const refusing = new Api({}, 'cmi.core.score.raw');
  expect(
    openPlatform(refusing, '1.2')?.write([
      ['cmi.core.score.raw', '5'],
      ['cmi.core.exit', 'suspend'],
    ]),
  ).toBe(false);
  expect(refusing.asked.slice(-2)).toEqual(['set cmi.core.exit suspend', 'commit']);
  expect(openPlatform(new Api({ commit: 'false' }), '1.2')?.write([])).toBe(false);
});

it('whatever an API answers, throws or is not, the lesson goes on, and what it is told is a text', () => {
  const answer = fc.oneof(fc.constantFrom('true', 'false', 'browse', ''), fc.anything());
  const method = fc.oneof(
    answer.map((value) => () => value),
    fc.anything(),
    fc.constant(() => {
      throw new Error('mine');
    }),
  );
  const names = ['Initialize', 'GetValue', 'SetValue', 'Commit', 'Terminate'];
  const api = fc.record(Object.fromEntries(names.map((name) => [name, method])), {
    requiredKeys: [],
  });
  const begins = fc.constant({ Initialize: () => true });
  let begun = 0;
  fc.assert(
    fc.property(api, fc.oneof(begins, fc.constant({})), (made, over) => {
      const platform = openPlatform({ ...made, ...over }, '2004');
      if (platform === null) return;
      begun++;
      expect(typeof platform.kept).toBe('string');
      expect(typeof platform.write([['cmi.exit', 'suspend']])).toBe('boolean');
      platform.finish([]);
    }),
    { numRuns: process.env.QUEUEBOOK_FULL === undefined ? 1_000 : 20_000 },
  );
  expect(begun).toBeGreaterThan(100);
});
