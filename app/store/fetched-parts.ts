/**
 * Parts of the page that are fetched when they are first needed: asked for again when they do not come, and known as
 * lost while they do not.
 */
import { create } from 'zustand';
import { pageStays } from '../bridge/isolation';

export type Part = 'engine' | 'editor' | 'compiler' | 'views' | 'orders' | 'search';

/** Asked for so often in vain that the reader is told. */
export const useLostParts = create<Readonly<Partial<Record<Part, true>>>>(() => ({}));

/** A part did not come, though it was asked for several times. */
export class PartLost extends Error {
  override name = 'PartLost';
}

/** Between the first tries: a connection that breaks for a moment is nothing to talk about. */
const PAUSES_MS = [300, 1_500];

/**
 * @param load a dynamic import
 * @returns what it brings; rejects with PartLost after several tries. Later calls ask anew.
 */
export async function fetchPart<T>(part: Part, load: () => Promise<T>): Promise<T> {
  await pageStays();
  const got = await askRepeatedly(load);
  if (got === null) {
    useLostParts.setState({ [part]: true });
    throw new PartLost(`${part} could not be fetched`);
  }
  if (useLostParts.getState()[part]) useLostParts.setState({ [part]: undefined });
  return got;
}

const askers = new Map<Part, () => void>();

/** Resolves when a lost part may be had after all: the connection is back, or the reader asks for it. */
export function worthAnotherTry(part: Part): Promise<void> {
  return new Promise((resolve) => {
    askers.set(part, resolve);
    window.addEventListener('online', () => resolve(), { once: true });
  });
}

/** The reader asks for it. */
export function askAgainFor(part: Part): void {
  askers.get(part)?.();
}

async function askRepeatedly<T>(load: () => Promise<T>): Promise<T | null> {
  let ask = load;
  for (const pauseMs of [0, ...PAUSES_MS]) {
    await new Promise((done) => setTimeout(done, pauseMs));
    try {
      return await ask();
    } catch (error) {
      ask = () => load().catch(() => otherwise<T>(error));
    }
  }
  return null;
}

let asked = 0;

/**
 * Firefox remembers for the life of a page that a module could not be had, and asks no server again; but its error names
 * the address, and the same file under another one is another module.
 */
async function otherwise<T>(error: unknown): Promise<T> {
  const [address] = /https?:\/\/\S+/.exec(error instanceof Error ? error.message : '') ?? [];
  if (address === undefined) throw error;
  const url = new URL(address);
  if (url.origin !== location.origin) throw error;
  url.searchParams.set('again', String(++asked));
  return import(/* @vite-ignore */ url.href);
}
