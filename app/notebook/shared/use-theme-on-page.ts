import { useEffect } from 'react';
import { useSettings } from '../../store/settings';

/** The tokens follow `data-theme`; without it they follow the system. */
export function useThemeOnPage(): void {
  const theme = useSettings((settings) => settings.theme);
  useEffect(() => {
    if (theme === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
}
