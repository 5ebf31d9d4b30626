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

  it('is found in a name as long as a book without reading it again and again', () => {
    const book = 'm'.repeat(5_000_000);
    expect(fitted([book, book], 12, 60)).toBe('mmmm…');
  });

  it('has a first letter, and no half of one', () => {
    expect(fitted(['🎈🎈🎈🎈🎈🎈🎈🎈'], 10, 30)).toBe('🎈🎈🎈…');
    expect(fitted(['wide'], 12, 1)).toBe('w…');
  });

  it('is as wide as Hangul is', () => {
    expect(textWidth('대기', 10)).toBe(20);
    expect(fitted(['큐가 가득 찼습니다', '가득 참'], 12, 70)).toBe('가득 참');
  });
});
