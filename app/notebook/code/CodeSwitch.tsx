import { useId, useLayoutEffect, useRef } from 'react';
import type { LessonCell } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { setLanguage } from '../../store/runs';
import { CODE_VIEWS, type CodeView, chooseCodeView } from '../../store/settings';
import './CodeSwitch.css';

interface CodeSwitchProps {
  readonly cell: LessonCell;
  readonly view: CodeView;
}

/** TypeScript, Python or both. The choice holds for all cells of this kind, so the page is moved to keep this one where it is. */
export function CodeSwitch({ cell, view }: CodeSwitchProps) {
  const name = useId();
  const group = useRef<HTMLFieldSetElement>(null);
  const topBefore = useRef<number | null>(null);
  // Runs after every drawing on purpose: what moved the switch is the drawing of the cells above.
  useLayoutEffect(() => {
    if (topBefore.current === null || group.current === null) return;
    window.scrollBy({
      top: group.current.getBoundingClientRect().top - topBefore.current,
      behavior: 'instant',
    });
    topBefore.current = null;
  });
  return (
    <fieldset className="CodeSwitch" ref={group}>
      <legend className="visually-hidden">{t('notebook.code.choice')}</legend>
      {CODE_VIEWS.map((each) => (
        <label key={each} className="CodeSwitch-choice">
          <input
            className="CodeSwitch-input"
            type="radio"
            name={name}
            checked={each === view}
            onChange={() => {
              topBefore.current = group.current?.getBoundingClientRect().top ?? null;
              chooseCodeView(cell.kind, each);
              void setLanguage(each === 'python' ? 'python' : 'typescript');
            }}
          />
          <span className="CodeSwitch-word">{t(`notebook.code.${each}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
