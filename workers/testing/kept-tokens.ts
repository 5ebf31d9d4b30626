/**
 * Schedules that people may have kept: in links, in pages that embed the notebook, in notes. Each must be answered as it
 * says here, in every version from the one that made it on: with the same run, or with a sentence that says why not.
 * Lines are added when step rules change (workers/schedule/step-rules.ts), and never taken away; a line whose run can
 * no longer be had changes from what it played to the sentence that refuses it.
 */
import type { KEPT_PROGRAMS } from './kept-programs';

interface Kept {
  readonly program: keyof typeof KEPT_PROGRAMS;
  readonly token: string;
}
export interface KeptRun extends Kept {
  readonly console: readonly string[];
  /** Threads in the order in which they put, got, finished a task or a sleep, joined, took a lock or wrote. */
  readonly moves: string;
}
export interface KeptRefusal extends Kept {
  readonly refused: RegExp;
}

/** Of step rules 1. */
export const KEPT_RUNS: readonly KeptRun[] = [
  {
    program: 'bufferOfOne',
    token: 'QwFjQk8DA6EJ',
    console: ['Producer put 1', 'Consumer got 1', 'Consumer got 2', 'Producer put 2'],
    moves: '0011101100',
  },
  {
    program: 'bufferOfOne',
    token: 'UwFjQk8IAxSV',
    console: ['Producer put 1', 'Consumer got 1', 'Consumer got 2', 'Producer put 2'],
    moves: '0011101100',
  },
  {
    program: 'bufferOfOne',
    token: 'owFjQk8FAzUE',
    console: ['Producer put 1', 'Producer put 2', 'Consumer got 1', 'Consumer got 2'],
    moves: '0011001110',
  },
  {
    program: 'bufferOfOne',
    token: 'AwFjQk8AAwECAAJWqA',
    console: ['Producer put 1', 'Consumer got 1', 'Producer put 2', 'Consumer got 2'],
    moves: '0011100110',
  },
  {
    program: 'bufferOfOne',
    token: 'AwFjQk8AAwEFZ8g',
    console: ['Producer put 1', 'Consumer got 1', 'Consumer got 2', 'Producer put 2'],
    moves: '0011101100',
  },
  {
    program: 'bufferOfOne',
    token: 'AwFjQk8ABi3i',
    console: ['Producer put 1', 'Producer put 2', 'Consumer got 1', 'Consumer got 2'],
    moves: '0011001110',
  },
  {
    program: 'bufferOfOne',
    token: 'EwFjQk8AAwECAAKD2A',
    console: ['Producer put 1', 'Consumer got 1', 'Producer put 2', 'Consumer got 2'],
    moves: '0011100110',
  },
  {
    program: 'bufferOfOne',
    token: 'EwFjQk8AAQEJchw',
    console: ['Consumer got 1', 'Producer put 1', 'Consumer got 2', 'Producer put 2'],
    moves: '0111001100',
  },
  {
    program: 'tasks',
    token: 'QwH2fagDA085',
    console: ['a 1', 'a 2', 'b 3', 'all done'],
    moves: '0001111112220002100',
  },
  {
    program: 'tasks',
    token: 'UwH2fagIA3Ek',
    console: ['a 1', 'a 3', 'b 2', 'all done'],
    moves: '0011021112120002100',
  },
  {
    program: 'tasks',
    token: 'owH2fagFA2pr',
    console: ['b 1', 'b 2', 'b 3', 'all done'],
    moves: '0002222222220002100',
  },
  {
    program: 'tasks',
    token: 'AwH2fagADwEDAAQBAoA5',
    console: ['a 1', 'a 2', 'a 3', 'all done'],
    moves: '0001111111110001200',
  },
  {
    program: 'tasks',
    token: 'AwH2fagADAEEAgEABwECXo8',
    console: ['a 1', 'a 2', 'b 3', 'all done'],
    moves: '0001111112220001200',
  },
  {
    program: 'tasks',
    token: 'EwH2fagADwEDAAQBArDR',
    console: ['a 1', 'a 2', 'a 3', 'all done'],
    moves: '0001111111110001200',
  },
  {
    program: 'tasks',
    token: 'EwH2fagADAEEAgEABwECrHI',
    console: ['a 1', 'a 2', 'b 3', 'all done'],
    moves: '0001111112220001200',
  },
  {
    program: 'polling',
    token: 'QwGqHrwDA1Nb',
    console: ['found it after 4'],
    moves: '11111001110',
  },
  { program: 'polling', token: 'UwGqHrwIA_2u', console: ['found it after 3'], moves: '101101110' },
  {
    program: 'polling',
    token: 'owGqHrwFAwuY',
    console: ['found it after 4'],
    moves: '11111001110',
  },
  {
    program: 'polling',
    token: 'AwGqHrwAAT8o',
    console: ['found it after 4'],
    moves: '11111001110',
  },
  { program: 'polling', token: 'EwGqHrwABrAi', console: ['found it after 1'], moves: '00110' },
  {
    program: 'timeouts',
    token: 'QwHdrq4DA4v9',
    console: ['notified', 'answer', '0'],
    moves: '1011102200',
  },
  {
    program: 'timeouts',
    token: 'UwHdrq4IA_Bc',
    console: ['nothing yet', 'not notified', '1'],
    moves: '021111000',
  },
  {
    program: 'timeouts',
    token: 'owHdrq4FA8h3',
    console: ['nothing yet', 'not notified', '1'],
    moves: '012111000',
  },
  {
    program: 'timeouts',
    token: 'AwHdrq4ACDFn',
    console: ['nothing yet', 'not notified', '1'],
    moves: '012111000',
  },
  {
    program: 'timeouts',
    token: 'AwHdrq4AAQEFAAMBA7xg',
    console: ['notified', 'answer', '0'],
    moves: '1011122000',
  },
  {
    program: 'timeouts',
    token: 'EwHdrq4ADgEEKT0',
    console: ['not notified', 'answer', '0'],
    moves: '0111122000',
  },
  {
    program: 'timeouts',
    token: 'EwHdrq4AAQEDAAoBBBVQ',
    console: ['notified', 'answer', '0'],
    moves: '1011122000',
  },
  {
    program: 'timeouts',
    token: 'EwHdrq4AAQEDAAYBBYNH',
    console: ['nothing yet', 'notified', '1'],
    moves: '101211000',
  },
];

export const KEPT_REFUSALS: readonly KeptRefusal[] = [
  // Kept before tokens named the step rules.
  { program: 'bufferOfOne', token: 'Al0xfwACAQIAAQEB24M', refused: /kept by an earlier version/ },
  // Of another program.
  { program: 'bufferOfOne', token: 'QwH2fagDA085', refused: /another text/ },
  // Cut short; of rules that are yet to come; no token at all.
  { program: 'tasks', token: 'AwH2fagADwEDAAQBAo', refused: /cut short or was changed/ },
  { program: 'tasks', token: 'A8gBAgMAAQEBSLE', refused: /later version.*Reload/ },
  { program: 'tasks', token: 'queue', refused: /too short/ },
];
