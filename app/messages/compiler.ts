/** Imported for what it does: the page can say what a compiler says. */
import { addTexts } from './catalogue';
import { errorsInCells } from './en/errors-in-cells';

addTexts(errorsInCells);
