/** Imported for what it does: the page can say what asking about orders, and comparing two, says. */
import { addTexts } from './catalogue';
import { scheduleAsk } from './en/schedule-ask';

addTexts(scheduleAsk);
