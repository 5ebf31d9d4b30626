import { t } from '../../messages/catalogue';
import { LANGUAGES_OF_WORDS } from '../../messages/spoken';
import { languageName, writtenIn } from '../../messages/writing';
import './ThemeSwitch.css';

/** The language of the page's words, each called as who speaks it calls it. */
export function WordsSwitch() {
  return (
    <label className="ThemeSwitch">
      <span className="visually-hidden">{t('notebook.words')}</span>
      <select
        className="ThemeSwitch-choice"
        value={writtenIn()}
        onChange={({ target }) => {
          const chosen = target.value;
          void import('./change-words').then(({ changeWords }) => changeWords(chosen));
        }}
      >
        {LANGUAGES_OF_WORDS.map((language) => (
          <option key={language} value={language} lang={language}>
            {languageName(language)}
          </option>
        ))}
      </select>
    </label>
  );
}
