/** How the language of the texts writes days: only where something recorded is shown. */
import { writtenIn } from './writing';

/** 29 Nov 2026. @param day '2026-11-29' */
export function dayText(day: string): string {
  const language = writtenIn();
  const days = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'medium',
    timeZone: 'UTC',
  });
  return days.format(Date.parse(day));
}
