/** What there is before there is anything: a frame that waits to be looked at, or to be pressed. */
import type { EmbedAddress } from './address';
import type { EmbedStart } from './start-words';

/** The frame is in the window. What a page around it hides or scrolls away counts as not. */
export function whenNear(root: HTMLElement): Promise<void> {
  root.replaceChildren();
  root.style.minHeight = '1px';
  return new Promise((resolve) => {
    const seen = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        seen.disconnect();
        resolve();
      },
      // Heard only where the page around is of the same site; elsewhere `loading="lazy"` has been near already.
      { rootMargin: '50%' },
    );
    seen.observe(root);
  });
}

/** The same in every language of words. */
const NAME = 'Queuebook';

/** Where the lesson's recordings lie; the tests keep it equal to what the lesson says. */
export const RECORDED = 'recorded';

/** A recorded run of the cell, standing still, where there is one; below it a button. @returns true once it has been pressed, by a person */
export function clickToLoad(
  root: HTMLElement,
  address: EmbedAddress,
  words: EmbedStart,
): Promise<boolean> {
  const { title, theme } = address;
  const page = document.documentElement.style;
  // Nothing has said yet which colours the page has.
  page.colorScheme = theme === 'auto' ? 'light dark' : theme;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = `▶ ${title === '' ? words.run : `${words.run}: ${title}`}`;
  const alone = 'max(1rem,calc(50vh - 1.5rem)) auto';
  button.style.cssText = `display:block;margin:${alone};padding:.6rem 1.25rem;max-width:90%;font:600 1rem/1.4 system-ui,sans-serif;cursor:pointer`;
  const heading = document.createElement('h1');
  heading.textContent = title === '' ? NAME : title;
  heading.style.cssText = 'position:absolute;margin:0;clip-path:inset(50%)';
  const all = document.createElement('main');
  all.append(heading, button);
  root.replaceChildren(all);
  const picture = pictureOf(address, words);
  picture?.addEventListener('load', () => {
    button.style.margin = '.75rem auto';
    button.before(picture);
  });
  return new Promise((resolve) => {
    button.addEventListener('click', ({ isTrusted }) => {
      button.disabled = true;
      page.colorScheme = '';
      resolve(isTrusted);
    });
  });
}

/** One small file; where it does not come there is the button. */
function pictureOf(
  { cell, language, plain }: EmbedAddress,
  words: EmbedStart,
): HTMLImageElement | null {
  if (!plain || !/^[a-z]+-\d+$/.test(cell)) return null;
  const picture = new Image();
  picture.alt = words.recorded;
  picture.style.cssText =
    'display:block;margin:.5rem auto 0;max-width:calc(100% - 1rem);max-height:calc(100vh - 5.5rem)';
  picture.src = `./${RECORDED}/${cell}.${language}.svg`;
  return picture;
}
