import { PLAIN_ITEM_BASE } from '../../workers/trace/events';
import { t } from '../messages/catalogue';

/** What an item is called: a token by its number, a plain value by its short form. */
export function itemName(item: number, text: string): string {
  return item >= PLAIN_ITEM_BASE
    ? t('picture.item.value', { value: text })
    : t('picture.item.token', { item: String(item) });
}
