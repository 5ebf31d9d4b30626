/** Whole numbers that are too long to be read: how large they are, in words, and all their digits. */
import { t } from '../messages/catalogue';
import { numberText } from '../messages/writing';

/** From ten to the ninth on, three zeros each. */
const NAMES = [
  'billion',
  'trillion',
  'quadrillion',
  'quintillion',
  'sextillion',
  'septillion',
  'octillion',
  'nonillion',
  'decillion',
] as const;
const FIRST_POWER = 9;

/** '5,166'; 'more than 4.2 billion: 4,215,360,000'. @param digits of a whole number */
export function largeNumberWords(digits: string): string {
  const exact = numberText(BigInt(digits));
  const power = digits.length - 1;
  const name = NAMES[Math.floor((power - FIRST_POWER) / 3)];
  if (power < FIRST_POWER) return exact;
  const before = name === undefined ? 1 : (power % 3) + 1;
  const lead = `${digits.slice(0, before)}.${digits.slice(before, before + 1)}`;
  // A round number says it all by itself.
  if (/^0*$/.test(digits.slice(before + 1))) return exact;
  return t('schedule.states.large', {
    lead,
    name:
      name === undefined
        ? t('schedule.states.large.power', { power })
        : t(`schedule.states.large.${name}`),
    exact,
  });
}
