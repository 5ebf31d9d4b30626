/** The engine's code for all that is commanded: fetched when it is first wanted, and handed once to each engine. */
import type { Remote } from 'comlink';
import type { ThreadEngine } from '../../workers/kernel/interface';
import { ask } from './engine';

let script: string | undefined;
const taught = new WeakSet<Remote<ThreadEngine>>();

/** Rejects where it cannot be had. */
export async function fetchCommandedScript(): Promise<void> {
  if (script === undefined) ({ default: script } = await import('virtual:commanded-script'));
}

/** Asks something for which the engine needs that code. Rejects like `ask`. */
export async function askCommanded<T>(
  question: (kernel: Remote<ThreadEngine>) => Promise<T>,
): Promise<T> {
  await fetchCommandedScript();
  return ask(async (kernel) => {
    if (script !== undefined && !taught.has(kernel)) {
      taught.add(kernel);
      await kernel.learn(script);
    }
    return question(kernel);
  });
}
