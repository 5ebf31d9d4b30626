/** Number of the colour (--thread-0 … --thread-7) of a thread: 0 is main's alone. */
export function threadColour(thread: number): number {
  return thread <= 0 ? 0 : 1 + ((thread - 1) % 7);
}
