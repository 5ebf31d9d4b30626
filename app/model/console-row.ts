/**
 * How much of a console line stands in its row: a line of a million characters takes a browser a second to lay out,
 * and nobody reads it there.
 */
import type { ConsoleLine, ConsolePiece } from './console-lines';

export const ROW_CHARACTERS = 1_000;
export const ROW_PIECES = 100;

export interface ConsoleRowText {
  readonly pieces: readonly ConsolePiece[];
  /** Characters of the line that are left out. */
  readonly hidden: number;
}

export function rowText({ pieces }: ConsoleLine): ConsoleRowText {
  let room = ROW_CHARACTERS;
  let hidden = 0;
  const shown: ConsolePiece[] = [];
  for (const piece of pieces) {
    const { text } = piece;
    const part = shown.length < ROW_PIECES ? beginning(text, room) : '';
    if (part !== '') shown.push(part === text ? piece : { ...piece, text: part });
    room -= part.length;
    hidden += text.length - part.length;
  }
  return { pieces: hidden === 0 ? pieces : shown, hidden };
}

/** Not within a character of two units. */
function beginning(text: string, most: number): string {
  if (text.length <= most) return text;
  const last = text.charCodeAt(most - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? most - 1 : most);
}
