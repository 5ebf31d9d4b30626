import { useState } from 'react';
import { t } from '../../messages/catalogue';
import type { CellRun } from '../../store/session';
import './WaitLens.css';
import { WaitLensBody } from './WaitLensBody';

/** What waiting cost in the run: opened when somebody asks. */
export function WaitLens({ run }: { readonly run: CellRun }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="WaitLens" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="WaitLens-summary">
        <strong>{t('explain.waits')}</strong> {t('explain.waits.hint')}
      </summary>
      {open && <WaitLensBody run={run} />}
    </details>
  );
}
