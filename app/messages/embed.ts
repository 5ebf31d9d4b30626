/** Imported for what it does: the page can say what a frame in another page needs. */
import { addTexts } from './catalogue';
import { embed } from './en/embed';

addTexts(embed);
