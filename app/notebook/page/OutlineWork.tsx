import { type ChangeEvent, useRef, useState } from 'react';
import { t } from '../../messages/catalogue';
import { learnerFileText } from '../../store/learner-file';
import { openLearnerFile } from '../../store/learner-work';
import { saveFile } from '../../views/shared/save-file';
import { SHARE_ID } from './About';
import './OutlineWork.css';

/** Everything the learner has made, as one file to take along, and back. */
export function OutlineWork({ onLeft }: { readonly onLeft: () => void }) {
  const file = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const open = async (event: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = event.currentTarget.files ?? [];
    // The same file may be chosen again.
    event.currentTarget.value = '';
    if (chosen === undefined) return;
    const opened = openLearnerFile(await chosen.text().catch(() => ''));
    if (!opened.ok) setSaid(t(`notebook.work.${opened.problem}`));
    else if (opened.kept) setSaid(t('notebook.work.opened', { count: opened.texts }));
    else setSaid(t('notebook.work.notKept', { count: opened.texts }));
  };
  const openShare = () => {
    document.getElementById(SHARE_ID)?.setAttribute('open', '');
    onLeft();
  };
  return (
    <div className="OutlineWork">
      <p>
        <strong>{t('notebook.work')}</strong> {t('notebook.work.what')}
      </p>
      <button
        className="Button OutlineWork-button"
        type="button"
        onClick={() => {
          saveFile('queuebook-work.json', 'application/json', [learnerFileText()]);
          setSaid('');
        }}
      >
        {t('notebook.work.save')}
      </button>
      <button
        className="Button OutlineWork-button"
        type="button"
        onClick={() => file.current?.click()}
      >
        {t('notebook.work.open')}
      </button>
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        aria-label={t('notebook.work.open')}
        hidden
        onChange={(event) => void open(event)}
      />
      <p role="status">{said}</p>
      <a className="OutlineWork-share" href={`#${SHARE_ID}`} onClick={openShare}>
        {t('notebook.share')}
      </a>
    </div>
  );
}
