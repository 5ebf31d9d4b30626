/** Imported for what it does: the page can say what stands where nothing can run. */
import { addTexts } from './catalogue';
import { recorded } from './en/recorded';

addTexts(recorded);
