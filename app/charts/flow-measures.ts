/** CSS pixels of what stands in a flow; text sizes are chosen for these. */

export const CARD = {
  minWidth: 104,
  maxWidth: 172,
  full: 78,
  counted: 106,
  compact: 46,
  gap: 8,
  frame: 40,
};
export const LOCK = { width: 84, height: 34 };
/** The name over a vessel. */
export const LABEL_HEIGHT = 22;
/** One line of words under a vessel. */
export const WORDS_HEIGHT = 16;
/** The threads that wait, under the words. */
export const PINS_HEIGHT = 24;
