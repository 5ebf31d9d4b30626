import { useState } from 'react';
import type { PlainKey } from '../../messages/catalogue';
import { t } from '../../messages/catalogue';
import { fetched } from '../../views/shared/fetched';

const HintTexts = fetched(() => import('./HintTexts').then((module) => module.HintTexts));

/** Hints, one for each press. */
export function BrokenHints({ hints }: { readonly hints: readonly PlainKey[] }) {
  const [shown, show] = useState(0);
  return (
    <div className="BrokenHints">
      <div aria-live="polite">{shown > 0 && <HintTexts hints={hints.slice(0, shown)} />}</div>
      {shown < hints.length && (
        <button
          className="LinkButton LinkButton--alone"
          type="button"
          onClick={() => show(shown + 1)}
        >
          {t(shown === 0 ? 'broken.hint.first' : 'broken.hint.next')}
          <span className="BrokenHints-count">
            {t('broken.hint.label', { number: shown + 1, of: hints.length })}
          </span>
        </button>
      )}
    </div>
  );
}
