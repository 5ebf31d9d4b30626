/** Imported for what it does: the page can say what it is made of. */
import { addTexts } from './catalogue';
import { about } from './en/about';

addTexts(about);
