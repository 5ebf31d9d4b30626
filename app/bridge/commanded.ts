/** The engine's code for all that is commanded: fetched when it is first wanted, and handed once to each engine. */
import type { Remote } from 'comlink';
import type { ThreadEngine } from '../../workers/kernel/interface';
import { ask } from './engine';

let script: string | undefined;
/** Those that ask while it is being handed over wait for it, too. */
const taught = new WeakMap<Remote<ThreadEngine>, Promise<void>>();

/** Rejects where it cannot be had. */
export async function fetchCommandedScript(): Promise<string> {
  script ??= (await import('virtual:commanded-script')).default;
  return script;
}

/** Asks something for which the engine needs that code. Rejects like `ask`. */
export async function askCommanded<T>(
  question: (kernel: Remote<ThreadEngine>) => Promise<T>,
): Promise<T> {
  const code = await fetchCommandedScript();
  return ask(async (kernel) => {
    const learnt = taught.get(kernel) ?? kernel.learn(code);
    taught.set(kernel, learnt);
    await learnt;
    return question(kernel);
  });
}
