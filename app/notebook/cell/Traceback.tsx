import { useId } from 'react';
import { t } from '../../messages/catalogue';
import './Traceback.css';

/** Python's own words for an error. They lie over the page: the strip in which errors are told has room for a sentence. */
export function Traceback({ text }: { readonly text: string }) {
  const id = useId();
  return (
    <>
      {' · '}
      <button className="LinkButton" type="button" popoverTarget={id}>
        {t('notebook.trouble.traceback')}
      </button>
      <code className="Traceback" id={id} popover="auto">
        {text}
      </code>
    </>
  );
}
