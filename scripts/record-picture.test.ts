/** Pictures of recorded runs: both themes in one, small, with who recorded it. */
import { expect, test } from 'vitest';
import { pictureInBothThemes } from './record-picture.mjs';

const picture = (ink: string, ground: string, words = 'main') =>
  `<svg width="60" height="40" viewBox="-16 -16 60 40" style="fill: ${ink}; opacity: 1;"><rect x="-16" y="-16" width="60" height="40" fill="${ground}"/>` +
  `<text style="fill: ${ink}; opacity: 1;">${words}</text><text style="fill: ${ink}; opacity: 1;">more</text></svg>`;

test('each look stands once; the other theme says only what differs', () => {
  const made = pictureInBothThemes(
    picture('black', 'white'),
    picture('white', 'black'),
    'Recorded',
  );
  expect(made.match(/fill:black/g)).toHaveLength(2);
  expect(made).toContain('@media (prefers-color-scheme:dark){.a0{fill:white}.a1{fill:black}');
  expect(made).not.toContain('style="');
  expect(made).not.toContain('opacity');
});

test('it grows by the line that says who recorded it, and the card under it with it', () => {
  const made = pictureInBothThemes(
    picture('black', 'white'),
    picture('white', 'black'),
    'Recorded',
  );
  expect(made).toContain('viewBox="-16 -16 60 66"');
  expect(made).toContain('<rect x="-16" y="-16" width="60" height="66"');
  expect(made).toMatch(/>Recorded<\/text><\/svg>$/);
});

test('two different pictures are no picture', () => {
  const other = picture('white', 'black').replace(
    '<text style="fill: white; opacity: 1;">',
    '<text>',
  );
  expect(() => pictureInBothThemes(picture('black', 'white'), other, '')).toThrow(
    'different things',
  );
});
