/**
 * Entry of the script with which a worker searches states: the page fetches it when it is first wanted, and hands it over
 * as text. It runs as a function of two parameters: what it is to fill, and how functions are made from text.
 */
import { searchProgram } from './search-program';

/** Whoever runs this script finds here what it is for. */
export interface Lending {
  searchProgram?: typeof searchProgram;
}

declare const lending: Lending;
lending.searchProgram = searchProgram;
