/**
 * What a worker searches states with: the page fetches it when it is first wanted, and hands it over as text (kernel/commanded.ts).
 */
export { searchProgram } from './search-program';
