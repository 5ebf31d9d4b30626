/** Imported for what it does: the page can say what a search through states has told. */
import { addTexts } from './catalogue';
import { scheduleStatesTold } from './en/schedule-states-told';

addTexts(scheduleStatesTold);
