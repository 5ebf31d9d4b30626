/**
 * Whether an element is in the window, now and at every change.
 * @param rootMargin how much around the window counts as the window
 * @returns ends it
 */
export function watchSight(
  element: Element,
  tell: (inSight: boolean) => void,
  rootMargin = '0px',
): () => void {
  const observer = new IntersectionObserver(
    (entries) => tell(entries.at(-1)?.isIntersecting ?? false),
    { rootMargin },
  );
  observer.observe(element);
  return () => observer.disconnect();
}
