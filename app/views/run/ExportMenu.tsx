import { type ReactNode, useCallback, useId, useRef, useState } from 'react';
import type { CellId } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import './ExportMenu.css';
import { useClosing } from '../shared/use-closing';
import { ExportList } from './late';

interface Props {
  readonly cell: CellId;
  /** 'In [9]': what the file's own title says. */
  readonly label: string;
  /** What else the cell offers, below. */
  readonly children?: ReactNode;
}

/** A button, and the list of what can be kept, opened and done besides: Tab, Enter, Escape. */
export function ExportMenu({ cell, label, children }: Props) {
  const [open, setOpen] = useState(false);
  /** A list that writes a long file goes on with it while it is shut. */
  const [asked, setAsked] = useState(false);
  const list = useId();
  const button = useRef<HTMLButtonElement>(null);
  const close = useCallback(() => {
    setOpen(false);
    button.current?.focus();
  }, []);
  const leave = useCallback(() => setOpen(false), []);
  const closing = useClosing(open ? close : null, leave);
  return (
    <div className="ExportMenu" ref={closing}>
      <button
        ref={button}
        type="button"
        className="Button ExportMenu-button"
        aria-label={t('explain.export')}
        title={t('explain.export')}
        aria-expanded={open}
        aria-controls={list}
        onClick={() => {
          if (open) return close();
          setAsked(true);
          setOpen(true);
        }}
      >
        <span aria-hidden="true">⋯</span>
      </button>
      <div className="ExportMenu-list" id={list} hidden={!open} data-own-stop>
        {asked && (
          <ExportList cell={cell} label={label} open={open} onDone={close}>
            {children}
          </ExportList>
        )}
      </div>
    </div>
  );
}
