/** What there is before there is anything: a frame that waits to be looked at, or to be pressed. */
import { embedStart } from '../messages/en/embed-start';
import type { EmbedAddress } from './address';

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

/** A button in the middle. @returns true once it has been pressed, by a person */
export function clickToLoad(root: HTMLElement, { title }: EmbedAddress): Promise<boolean> {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = `▶ ${title === '' ? embedStart.run : `${embedStart.run}: ${title}`}`;
  button.style.cssText =
    'display:block;margin:max(1rem,calc(50vh - 1.5rem)) auto;padding:.6rem 1.25rem;max-width:90%;font:600 1rem/1.4 system-ui,sans-serif;cursor:pointer';
  root.replaceChildren(button);
  return new Promise((resolve) => {
    button.addEventListener('click', ({ isTrusted }) => {
      button.disabled = true;
      resolve(isTrusted);
    });
  });
}
