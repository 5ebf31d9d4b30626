import { describe, expect, it } from 'vitest';
import { xapiStatement } from './xapi';

const PAGE = 'https://queuebook.example/';
const summary = {
  outcome: 'finished',
  console: [],
  events: 12,
  dropped: 0,
  polls: 0,
  emptyPolls: 0,
  ms: 1234.5,
} as const;

describe('what a learner does is a statement', () => {
  it('a run, with how long it took', () => {
    expect(xapiStatement({ type: 'ran', cell: 'in-9', summary }, PAGE)).toEqual({
      verb: { id: 'http://adlnet.gov/expapi/verbs/interacted', display: { en: 'interacted' } },
      object: {
        objectType: 'Activity',
        id: 'https://queuebook.example/#cell=in-9',
        definition: { type: 'http://adlnet.gov/expapi/activities/simulation' },
      },
      result: { completion: true, duration: 'PT1.23S' },
    });
    const stuck = { ...summary, outcome: 'stuck' } as const;
    expect(xapiStatement({ type: 'ran', cell: 'in-9', summary: stuck }, PAGE)?.result).toEqual({
      completion: false,
      duration: 'PT1.23S',
    });
  });

  it('a prediction, once a run stands beside it', () => {
    const came = (how: 'open' | 'right' | 'other') =>
      xapiStatement({ type: 'predicted', cell: 'in-9', came: how }, PAGE);
    expect(came('open')).toBeNull();
    expect(came('right')).toMatchObject({
      verb: { id: 'http://adlnet.gov/expapi/verbs/answered' },
      object: { id: 'https://queuebook.example/#cell=in-9&part=prediction' },
      result: { completion: true, success: true },
    });
    expect(came('other')?.result.success).toBe(false);
  });

  it('a repair', () => {
    const solved = { type: 'solved', cell: 'broken-1', schedules: 9, complete: true } as const;
    expect(xapiStatement(solved, PAGE)).toMatchObject({
      verb: { id: 'http://adlnet.gov/expapi/verbs/completed' },
      result: { completion: true, success: true },
    });
  });
});

it('what the frame says of itself is none', () => {
  expect(xapiStatement({ type: 'height', height: 5 }, PAGE)).toBeNull();
  expect(xapiStatement({ type: 'moment', cell: 'in-9', moment: 1 }, PAGE)).toBeNull();
});
