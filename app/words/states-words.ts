/** What the states of a program say of its orders, in words: how many there are, and why they sometimes say nothing. */
import type { GraphCut } from '../../workers/graph/interface';
import { t } from '../messages/catalogue';
import type { Counted } from '../model/orders/orders-states';
import { largeNumberWords } from './large-number-words';

/** 'The program can be in 5,166 states. Ways from its beginning to an end: more than 4.2 quintillion: 4,2….' */
export function countedWords({ states, ways }: Counted): string {
  return t('schedule.states.numbers', { states, ways: largeNumberWords(ways) });
}

/** @param label of the cell where it is, if that is another than the one that was searched */
export function whyNotAtOnce({ reason, what, line }: GraphCut, label: string | null): string {
  switch (reason) {
    case 'unable': {
      const words = { what: what ?? '' };
      if (line === null) return t('schedule.states.cut.unable', words);
      return label === null
        ? t('schedule.states.cut.unable.line', { ...words, line })
        : t('schedule.states.cut.unable.cell', { ...words, line, cell: label });
    }
    case 'states':
    case 'outputs':
      return t(`schedule.states.cut.${reason}`, { count: Number(what ?? 0) });
    case 'steps':
    case 'polls':
    case 'stopped':
      return t(`schedule.states.cut.${reason}`);
    default:
      return reason satisfies never;
  }
}
