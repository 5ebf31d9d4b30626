/** Imported for what it does: the page can say what presenting needs. */
import { addTexts } from './catalogue';
import { present } from './en/present';

addTexts(present);
