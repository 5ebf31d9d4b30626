import { t } from '../../messages/catalogue';
import { chooseTheme, THEMES, useSettings } from '../../store/settings';
import './ThemeSwitch.css';

export function ThemeSwitch() {
  const theme = useSettings((settings) => settings.theme);
  return (
    <label className="ThemeSwitch">
      <span className="ThemeSwitch-label">{t('notebook.theme')}</span>
      <select
        className="ThemeSwitch-choice"
        value={theme}
        onChange={(event) =>
          chooseTheme(THEMES.find((each) => each === event.target.value) ?? 'auto')
        }
      >
        {THEMES.map((each) => (
          <option key={each} value={each}>
            {t(`notebook.theme.${each}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
