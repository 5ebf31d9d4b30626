/** What comes from the page around: commands of today, and nothing else. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_PROGRAM } from './address';
import { commandFrom, h5pAction, isHeightAnswer } from './host-commands';
import { heightMessages } from './host-height';

const said = (command: object) => commandFrom({ queuebook: 1, ...command });

test('each command is read, and only what belongs to it is taken over', () => {
  expect(said({ type: 'run', extra: 1 })).toEqual({ type: 'run', token: null });
  expect(said({ type: 'run', token: 'abc' })).toEqual({ type: 'run', token: 'abc' });
  expect(said({ type: 'source', text: 'x' })).toEqual({ type: 'source', text: 'x' });
  expect(said({ type: 'stop', cell: 'in-9' })).toEqual({ type: 'stop' });
  expect(said({ type: 'seek', seq: 0 })).toEqual({ type: 'seek', seq: 0 });
  expect(said({ type: 'theme', theme: 'dark' })).toEqual({ type: 'theme', theme: 'dark' });
  expect(said({ type: 'language', language: 'python' })).toEqual({
    type: 'language',
    language: 'python',
  });
  expect(said({ type: 'fitted' })).toEqual({ type: 'fitted' });
});

test('another version, another shape and another measure are nothing', () => {
  expect(commandFrom({ queuebook: 2, type: 'stop' })).toBeNull();
  expect(commandFrom({ type: 'stop' })).toBeNull();
  expect(commandFrom('{"queuebook":1,"type":"stop"}')).toBeNull();
  for (const wrong of [
    { type: 'run', token: '' },
    { type: 'run', token: 7 },
    { type: 'run', token: 'x'.repeat(100_001) },
    { type: 'source' },
    { type: 'source', text: 'x'.repeat(MOST_PROGRAM + 1) },
    { type: 'seek', seq: -1 },
    { type: 'seek', seq: 1.5 },
    { type: 'seek', seq: '1' },
    { type: 'theme', theme: 'pink' },
    { type: 'language', language: '__proto__' },
    { type: 'constructor' },
    { type: 'ready' },
    [],
  ])
    expect(said(wrong), JSON.stringify(wrong).slice(0, 60)).toBeNull();
});

test('nothing that can be sent makes the reader throw, or pass something that is no command', () => {
  const types = ['run', 'source', 'stop', 'seek', 'theme', 'language', 'fitted'];
  const near = fc.record(
    {
      queuebook: fc.oneof(fc.constant(1), fc.anything()),
      type: fc.oneof(fc.constantFrom(...types), fc.anything()),
      text: fc.anything(),
      token: fc.anything(),
      seq: fc.anything(),
      theme: fc.anything(),
      language: fc.anything(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(fc.anything({ withNullPrototype: true }), near), (data) => {
      const command = commandFrom(data);
      h5pAction(data);
      isHeightAnswer(data);
      if (command === null) return;
      expect(types).toContain(command.type);
      // As plain as it came: nothing in it can be more than it looks.
      expect(structuredClone(command)).toEqual(command);
    }),
    { numRuns: 2_000 },
  );
});

test('the height is told in every language of pages around, and their answers are known', () => {
  expect(heightMessages(640, 600)).toEqual([
    { queuebook: 1, type: 'height', height: 640 },
    { subject: 'lti.frameResize', height: 640 },
    '{"subject":"lti.frameResize","height":640}',
    { context: 'h5p', action: 'prepareResize', scrollHeight: 640, clientHeight: 600 },
    { context: 'h5p', action: 'resize', scrollHeight: 640 },
  ]);
  expect(isHeightAnswer({ subject: 'lti.frameResize.response' })).toBe(true);
  expect(isHeightAnswer('{"subject":"lti.frameResize.response"}')).toBe(true);
  expect(isHeightAnswer({ context: 'h5p', action: 'hello' })).toBe(true);
  expect(isHeightAnswer({ context: 'h5p', action: 'ready' })).toBe(false);
  expect(isHeightAnswer('{"subject"')).toBe(false);
  expect(h5pAction({ context: 'h5p', action: 'ready' })).toBe('ready');
  expect(h5pAction({ action: 'ready' })).toBeNull();
});
