/** The page without a network: what is kept for it, and whether the server has another one meanwhile. */
import { create } from 'zustand';
import { canSuspend } from '../bridge/python';
import { fetchPart } from './fetched-parts';

interface Offline {
  /** The server has a build that this page is not of. */
  readonly newer: boolean;
  /** Of everything, Python's files included. */
  readonly everything: 'unasked' | 'coming' | 'kept' | 'failed';
}

export const useOffline = create<Offline>(() => ({ newer: false, everything: 'unasked' }));

declare global {
  interface Navigator {
    readonly connection?: { readonly saveData?: boolean };
  }
}

/** Called once, when the page has nothing else to do. Never rejects. */
export async function keepPage(): Promise<void> {
  if (import.meta.env.DEV || navigator.connection?.saveData) return;
  const { keepFiles, watchForNewer } = await import('../bridge/offline');
  await keepFiles('page');
  await watchForNewer(() => useOffline.setState({ newer: true }));
}

/** Because the reader asks for it. */
export async function keepEverything(): Promise<void> {
  useOffline.setState({ everything: 'coming' });
  const kept = await Promise.all([
    fetchPart('views', () => import('../bridge/offline')).then(({ keepFiles }) => keepFiles('all')),
    canSuspend()
      ? fetchPart('views', () => import('../bridge/python-start')).then((part) => part.keepPython())
      : true,
  ]).catch(() => [false]);
  useOffline.setState({ everything: kept.every(Boolean) ? 'kept' : 'failed' });
}
