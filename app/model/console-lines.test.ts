import { describe, expect, it } from 'vitest';
import { GET_THAT_WAITS } from '../testing/trace-fixtures';
import { traceLog } from '../testing/trace-text';
import { TraceWriter } from '../testing/trace-writer';
import {
  ConsoleBuilder,
  consoleLines,
  consoleText,
  linesBegun,
  ranTogether,
} from './console-lines';

describe('console lines', () => {
  const lines = consoleLines(traceLog(GET_THAT_WAITS));

  it('glue what two threads wrote before a newline came', () => {
    expect(consoleText(lines)).toEqual([
      'Consumer waitingProducer putting',
      '',
      'Producer done',
      'Consumer done',
    ]);
    expect(lines[0]?.pieces.map(({ thread, text }) => `${thread} ${text}`)).toEqual([
      '1 Consumer waiting',
      '0 Producer putting',
    ]);
    expect(lines[1]).toMatchObject({ pieces: [], endedBy: 0 });
  });

  it('say whether two threads wrote in one of them', () => {
    expect(ranTogether(lines)).toBe(true);
    const started = 'main thread-started consumer\n';
    const apart = `${started}main printed 'a'\nmain newline-printed\nconsumer printed 'b'\nconsumer newline-printed`;
    expect(ranTogether(consoleLines(traceLog(apart)))).toBe(false);
    expect(
      ranTogether(consoleLines(traceLog(`${started}main printed 'a'\nconsumer newline-printed`))),
    ).toBe(true);
  });

  it('split text that holds newlines of its own, and keep an open last line', () => {
    expect(consoleText(consoleLines(traceLog(`main printed 'a'`)))).toEqual(['a']);
    const builder = new ConsoleBuilder();
    const log = traceLog(`main printed 'x'\nmain newline-printed`);
    builder.absorb(log, 1);
    expect(consoleText(builder.lines())).toEqual(['x']);
    builder.absorb(log);
    expect(consoleText(builder.lines())).toEqual(['x']);
    const written = new TraceWriter()
      .write({ thread: 0, kind: 'printed', text: 'a\n\nb\n' })
      .write({ thread: 0, kind: 'printed', text: 'c' });
    expect(consoleText(consoleLines(written.log()))).toEqual(['a', '', 'b', 'c']);
  });

  it('have begun when their first piece is written', () => {
    const first = lines[0]?.pieces[0]?.seq ?? -1;
    expect([
      linesBegun(lines, 0),
      linesBegun(lines, first),
      linesBegun(lines, first + 1),
      linesBegun(lines, 1e9),
    ]).toEqual([0, 0, 1, 4]);
  });
});
