/** How far Python is, as the page says it. */

/** What is fetched: the interpreter and the half of the library that is wanted at once, or the other half. */
export type Fetched = 'interpreter' | 'library' | 'rest';

export type PythonStart =
  | { readonly state: 'off' }
  /** Bytes so far, and of how many; 0 while nothing is known of it. */
  | {
      readonly state: 'fetching';
      readonly what: Fetched;
      readonly bytes: number;
      readonly of: number;
    }
  | { readonly state: 'starting' }
  | { readonly state: 'live'; readonly from: StartedFrom }
  | { readonly state: 'unavailable'; readonly missing: Missing };

/** leftOut: this copy of the lesson was made without its files. */
export type Missing = 'suspension' | 'files' | 'frame' | 'leftOut';

/**
 * memory: from what an earlier visit kept. files: plainly. kept: plainly, and the next visit will start from memory.
 * unkept: plainly, and this browser keeps nothing here.
 */
export type StartedFrom = 'memory' | 'files' | 'kept' | 'unkept';
