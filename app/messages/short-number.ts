/** 1.2K, 35M: where there is no room for more. It comes with the code that wants it. */
import { writtenIn } from './writing';

export function shortNumber(value: number): string {
  const short = new Intl.NumberFormat(writtenIn(), {
    notation: 'compact',
    maximumSignificantDigits: 2,
  });
  return value < 1000 ? `${value}` : short.format(value);
}
