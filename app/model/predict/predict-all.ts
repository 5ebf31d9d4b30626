/** Predictions about all orders of a program at once: whether it can get stuck, and how many outputs it has. */
import type { OrderOutput, OrdersFound } from '../../../workers/kernel/interface';

export type StuckJudged =
  /** It can: this order is one in which it does. */
  | { readonly can: 'yes'; readonly right: boolean; readonly witness: OrderOutput }
  | { readonly can: 'no'; readonly right: boolean }
  /** In none of those looked at, and there are more. */
  | { readonly can: 'unseen' };

export function judgeStuck({ complete, outputs }: OrdersFound, said: boolean): StuckJudged {
  const witness = outputs.find(({ outcome }) => outcome === 'stuck');
  if (witness) return { can: 'yes', right: said, witness };
  return complete ? { can: 'no', right: !said } : { can: 'unseen' };
}

/** `few`: more were seen than that, and there may be still more. `unseen`: not so many were seen yet. */
export type OutputsJudged = 'right' | 'different' | 'few' | 'unseen';

/** What is printed and how it ends make an output; who moved when does not. */
export function judgeOutputs({ complete, outputs }: OrdersFound, said: number): OutputsJudged {
  if (complete) return said === outputs.length ? 'right' : 'different';
  return said < outputs.length ? 'few' : 'unseen';
}
