/** Why a run came to nothing, when neither its text nor its threads are to blame. The engine's errors bring their own texts, as Python's do. */
import type { Catalogue } from '../message';

export const errors = {
  'errors.unreadable': 'The program made its engine say something that cannot be shown.',
  'errors.engineLost':
    'The browser has ended the engine in this run: most likely the program filled its memory. The engine was started again.',
  'errors.connection':
    'The part of the page that reads programs could not be fetched, though it was asked for several times.',
  'errors.ordersConnection':
    'The part of the engine that commands orders could not be fetched, though it was asked for several times.',
} as const satisfies Catalogue;
