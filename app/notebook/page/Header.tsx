import type { ReactNode } from 'react';
import { t } from '../../messages/catalogue';
import { EngineBadge } from './EngineBadge';
import './Header.css';
import { PresentButton } from './PresentButton';
import { ThemeSwitch } from './ThemeSwitch';
import { WordsSwitch } from './WordsSwitch';

interface HeaderProps {
  readonly title: string;
  /** The outline's button, where there is no room for its rail. */
  readonly children?: ReactNode;
}

/** What this is, which engine runs it, and the page's own switches. */
export function Header({ title, children }: HeaderProps) {
  return (
    <header className="Header">
      <span className="Header-product">{t('notebook.product')}</span>
      <span className="Header-title" title={title}>
        {title}
      </span>
      <EngineBadge />
      <PresentButton />
      <WordsSwitch />
      <ThemeSwitch />
      {children}
    </header>
  );
}
