/**
 * Another language of words: the page is loaded anew, so that no sentence of the old one is left anywhere. Texts, answers
 * and settings are kept by the browser; runs are not, and where the browser keeps nothing, the reader is asked first.
 */
import { t } from '../../messages/catalogue';
import { rememberWords } from '../../messages/chosen';
import '../../messages/words';
import { everythingIsKept } from '../../store/texts';

export function changeWords(language: string): void {
  if (!everythingIsKept() && !confirm(t('notebook.words.notKept'))) return;
  const address = new URL(location.href);
  address.searchParams.delete('lang');
  // What cannot be remembered stands in the address.
  if (!rememberWords(language)) address.searchParams.set('lang', language);
  history.replaceState(history.state, '', address);
  location.reload();
}
