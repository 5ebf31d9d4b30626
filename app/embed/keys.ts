/** Keys that turn pages or scroll, and that nothing in the frame has used: the page around may have a use for them. */
const KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown'];
/** They use these keys by themselves, without saying so. */
const USES_KEYS =
  'input, select, textarea, [contenteditable="true"], [role="slider"], [role="tab"], summary + *';

export function handKeysOn(hand: (key: string) => void): void {
  addEventListener('keydown', (event) => {
    const { key, target, defaultPrevented } = event;
    if (defaultPrevented || !KEYS.includes(key)) return;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (target instanceof Element && target.closest(USES_KEYS)) return;
    hand(key);
  });
}
