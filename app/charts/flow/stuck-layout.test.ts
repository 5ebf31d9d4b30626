import { expect, test } from 'vitest';
import { stuckPicture } from '../../model/explain/stuck';
import { modelOf } from '../../model/run-model';
import { traceLog } from '../../testing/trace-text';
import { placeStuck } from './stuck-layout';

const LOCKS = `
  main   created first Lock
  main   created second Lock
  main   thread-started other
  other  thread-began
  main   lock-acquired first
  other  lock-acquired second
  main   lock-blocked second holder=other
  other  lock-blocked first holder=main`;

test('boxes do not overlap', () => {
  const log = traceLog(LOCKS);
  const model = modelOf(log);
  const { placed, height } = placeStuck(stuckPicture(model, model.momentAt(log.length)));
  for (const a of placed) {
    expect(a.y).toBeGreaterThan(0);
    expect(a.y).toBeLessThan(height);
    for (const b of placed) {
      if (a !== b && a.x === b.x) expect(Math.abs(a.y - b.y)).toBeGreaterThanOrEqual(48);
    }
  }
});
