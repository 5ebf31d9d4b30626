import type { ReactNode } from 'react';
import type { LessonCell } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { originalOf, replaceSource, setSource } from '../../store/cell-texts';
import {
  asideRead,
  elsewhereRead,
  failureRead,
  useKeeping,
  useKeptName,
} from '../../store/keeping';
import { learnerFileText } from '../../store/learner-file';
import { useSession } from '../../store/session';
import { saveFile } from '../../views/shared/save-file';
import './CellKept.css';

/** What a learner must hear about this cell's text: it is not kept, another tab has changed it, or theirs was set aside. */
export function CellKept({ cell: { id } }: { readonly cell: LessonCell }) {
  const text = useSession((session) => session.cells[id]?.text ?? '');
  const ending = useSession(({ language }) => (language === 'python' ? 'py' : 'ts'));
  const name = useKeptName(id);
  const failed = useKeeping((keeping) => keeping.failedAt === name);
  const aside = useKeeping((keeping) => keeping.aside[name]);
  const there = useKeeping((keeping) => keeping.elsewhere[name]);
  const elsewhere = there === null ? originalOf(id) : there;
  return (
    <>
      {failed && (
        <Notice words={t('notebook.kept.failed')}>
          <Choice
            words={t('notebook.kept.failed.text')}
            act={() => saveFile(`queuebook-${id}.${ending}.txt`, 'text/plain', [text])}
          />
          <Choice
            words={t('notebook.kept.failed.all')}
            act={() => saveFile('queuebook-work.json', 'application/json', [learnerFileText()])}
          />
          <Choice words={t('notebook.kept.close')} act={failureRead} />
        </Notice>
      )}
      {elsewhere !== undefined && elsewhere !== text && (
        <Notice words={t('notebook.kept.elsewhere')}>
          <Choice
            words={t('notebook.kept.elsewhere.take')}
            act={() => {
              replaceSource(id, elsewhere);
              elsewhereRead(name);
            }}
          />
          <Choice
            words={t('notebook.kept.elsewhere.keep')}
            act={() => {
              setSource(id, text);
              elsewhereRead(name);
            }}
          />
        </Notice>
      )}
      {aside !== undefined && aside !== text && (
        <Notice words={t('notebook.kept.aside')}>
          <Choice
            words={t('notebook.kept.aside.back')}
            act={() => {
              setSource(id, aside);
              asideRead(name);
            }}
          />
          <Choice words={t('notebook.kept.aside.drop')} act={() => asideRead(name)} />
        </Notice>
      )}
    </>
  );
}

function Notice({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    <div className="CellKept" role="status">
      <p>{words}</p>
      <div className="CellKept-choices">{children}</div>
    </div>
  );
}

function Choice({ words, act }: { readonly words: string; readonly act: () => void }) {
  return (
    <button className="Button" type="button" onClick={act}>
      {words}
    </button>
  );
}
