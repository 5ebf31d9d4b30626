import { useEffect, useRef } from 'react';
import { t } from '../../messages/catalogue';
import { RUN_KEYS, type RunKey } from '../../store/keys';
import './KeyboardHelp.css';
import '../../messages/picture-keys';
import { TimelineLegend } from './TimelineLegend';

interface Props {
  /** Wakes that the timeline does not draw, for want of room. */
  readonly wakesHidden: number;
  readonly onClose: () => void;
}

/** The signs of the timeline and the keys of a run, in a dialog that keeps the focus until it is closed and gives it back. */
export function KeyboardHelp({ wakesHidden, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      className="KeyboardHelp"
      ref={dialog}
      aria-label={t('picture.keys.title')}
      onClose={onClose}
    >
      <h2 className="KeyboardHelp-title">{t('picture.timeline.legend')}</h2>
      <TimelineLegend wakesHidden={wakesHidden} />
      <h2 className="KeyboardHelp-title">{t('picture.keys.title')}</h2>
      <p className="KeyboardHelp-where">{t('picture.keys.where')}</p>
      <table className="KeyboardHelp-table">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('picture.keys.key')}</th>
            <th scope="col">{t('picture.keys.does')}</th>
          </tr>
        </thead>
        <tbody>
          {RUN_KEYS.map((key) => (
            <tr key={key.action}>
              <td>
                <kbd>{keyWords(key)}</kbd>
              </td>
              <td>{t(`picture.keys.${key.action}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="KeyboardHelp-where">{t('picture.keys.flow')}</p>
      <p className="KeyboardHelp-where">{t('picture.keys.code')}</p>
      <p className="KeyboardHelp-where">{t('picture.keys.wheel')}</p>
      <button type="button" className="KeyboardHelp-close" onClick={() => dialog.current?.close()}>
        {t('picture.keys.close')}
      </button>
    </dialog>
  );
}

const SIGNS: Readonly<Record<string, string>> = { ArrowRight: '→', ArrowLeft: '←' };

function keyWords({ keys, shift }: RunKey): string {
  const [first = ''] = keys;
  const last = keys.at(-1) ?? first;
  if (keys.length > 2) return t('picture.keys.range', { first, last });
  const name = first === ' ' ? t('picture.keys.space') : (SIGNS[first] ?? first);
  return shift ? t('picture.keys.withShift', { key: name }) : name;
}
