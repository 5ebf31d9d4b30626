/** Imported for what it does: the page can give hints. */
import { addTexts } from './catalogue';
import { hints } from './en/hints';

addTexts(hints);
