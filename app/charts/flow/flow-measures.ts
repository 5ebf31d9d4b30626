/** CSS pixels of what stands in a flow; text sizes are chosen for these. */

export const CARD = {
  minWidth: 104,
  maxWidth: 172,
  full: 78,
  counted: 106,
  compact: 28,
  gap: 7,
  frame: 40,
  compactFrame: 36,
};
/** Size of the name on a compact card. */
export const COMPACT_NAME = 12.5;
/** Its name, how much it holds, and what became of it last. */
export const DATA = { width: 118, maxWidth: 256, height: 48 };
export const LOCK = { width: 84, height: 34 };
/** The name over a vessel; it may reach over the gaps beside it, in all by so much. */
export const LABEL_SIZE = 12.5;
export const LABEL_OVERHANG = 52;
export const LABEL_HEIGHT = 22;
/** One line of words under a vessel. */
export const WORDS_HEIGHT = 16;
/** One lock or condition of a vessel's own, under the words: who is inside, who waits. */
export const GUARD_HEIGHT = 22;
/** The threads that wait, under the words. */
export const PINS_HEIGHT = 24;
