import { t } from '../../messages/catalogue';
import { EngineBadge } from './EngineBadge';
import './Header.css';
import { ThemeSwitch } from './ThemeSwitch';

export function Header({ title }: { readonly title: string }) {
  return (
    <header className="Header">
      <span className="Header-product">{t('notebook.product')}</span>
      <span className="Header-title">{title}</span>
      <EngineBadge />
      <ThemeSwitch />
    </header>
  );
}
