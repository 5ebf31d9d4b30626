/** Imported for what it does: the page can say what the map does. */
import { addTexts } from './catalogue';
import { map } from './en/map';

addTexts(map);
