/** A name of a thread, a class or a field as the page has it: nobody reads more of it, and a page takes seconds to fit it. */
const LONGEST_NAME = 200;

export function shortened(name: string): string {
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1)}…`;
}
