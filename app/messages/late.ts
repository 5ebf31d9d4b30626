/** Imported for what it does: the page can say what its later code says. */
import { addTexts } from './catalogue';
import { enLate } from './en-late';

addTexts(enLate);
