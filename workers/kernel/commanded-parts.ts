/** What comes later into the frame and its workers: see commanded.ts. */
export { Command, tokenTrouble } from './command';
export { confirmed, playing } from './confirm';
export { ExploringRun } from './exploring';
export { searchStates } from './search-states';
export { SearchingRun } from './searching';
export { takeCommandedPart } from './take-commanded-part';
