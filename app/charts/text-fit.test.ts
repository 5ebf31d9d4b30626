import { describe, expect, it } from 'vitest';
import { fitted, textWidth } from './text-fit';

describe('text that fits', () => {
  it('is the first form that does', () => {
    expect(fitted(['queue full · line 14', 'line 14'], 12, 400)).toBe('queue full · line 14');
    expect(fitted(['queue full · line 14', 'line 14'], 12, 60)).toBe('line 14');
  });

  it('is cut with an ellipsis if none does', () => {
    const cut = fitted(['a very long name of a thread'], 12, 60);
    expect(cut).toMatch(/^a ver.*…$/);
    expect(textWidth(cut, 12)).toBeLessThanOrEqual(60);
    expect(fitted([], 12, 60)).toBe('');
  });
});
