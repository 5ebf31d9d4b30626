/** Times and distributions in words, down to microseconds. */
import { t } from '../messages/catalogue';
import { SPENT, type Spent, type ThreadWaits } from '../model/explain/waits';
import type { Distribution } from '../model/explain/waits-distribution';
import { timeWords } from './thread-words';

/** 20 µs, 5.2 ms, 1.5 s. */
export function fineTimeWords(ms: number): string {
  if (ms >= 0.0995) return timeWords(ms);
  return t('explain.waits.us', { amount: Number((ms * 1000).toPrecision(2)) });
}

export function distributionWords({ count, medianMs, mostMs, maxMs }: Distribution): string {
  return t('explain.waits.distribution', {
    count,
    median: fineTimeWords(medianMs),
    most: fineTimeWords(mostMs),
    max: fineTimeWords(maxMs),
  });
}

/** 'running 40 ms', 'asleep 120 ms': what is worth a word. */
export function spentWords({ ms }: ThreadWaits): string[] {
  const whole = SPENT.reduce((sum, spent) => sum + ms[spent], 0);
  return SPENT.filter((spent) => ms[spent] >= whole * 0.01 && ms[spent] > 0).map((spent) =>
    t(`explain.waits.spent.${spent}`, { time: fineTimeWords(ms[spent]) }),
  );
}

/** What a part of the bar means. */
export function legendWords(spent: Spent): string {
  return t(`explain.waits.${spent}`);
}
