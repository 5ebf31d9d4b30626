/** The keys of presenting: those of a remote control, and a few for the hand beside it. One table for all that need it. */

export type PresentAction =
  | 'next'
  | 'previous'
  | 'playPause'
  | 'run'
  | 'blank'
  | 'vote'
  | 'freeze'
  | 'map'
  | 'nextCell'
  | 'previousCell'
  | 'notes'
  | 'help'
  | 'leave';

/** As `KeyboardEvent.key` says. */
export const PRESENT_KEYS: Readonly<Record<PresentAction, readonly string[]>> = {
  next: ['ArrowRight', 'PageDown'],
  previous: ['ArrowLeft', 'PageUp'],
  playPause: [' '],
  run: ['r'],
  blank: ['b', '.'],
  vote: ['v'],
  freeze: ['f'],
  map: ['m'],
  nextCell: [']'],
  previousCell: ['['],
  notes: ['n'],
  help: ['?'],
  leave: ['Escape'],
};

export function presentActionOf({
  key,
  ctrlKey,
  metaKey,
  altKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): PresentAction | null {
  if (ctrlKey || metaKey || altKey) return null;
  const pressed = key.length === 1 ? key.toLowerCase() : key;
  for (const [action, keys] of ENTRIES) if (keys.includes(pressed)) return action;
  return null;
}

const isAction = (name: string): name is PresentAction => name in PRESENT_KEYS;
export const PRESENT_ACTIONS: readonly PresentAction[] = Object.keys(PRESENT_KEYS).filter(isAction);
const ENTRIES = PRESENT_ACTIONS.map((action) => [action, PRESENT_KEYS[action]] as const);
