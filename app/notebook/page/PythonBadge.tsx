import { t } from '../../messages/catalogue';
import './PythonBadge.css';
import { type PythonStart, useSession } from '../../store/session';

/** The state of Python, which is fetched at the first Run: how much has come, and whether it is live. */
export function PythonBadge() {
  const python = useSession((session) => session.python);
  return (
    <span
      className={`EngineBadge EngineBadge--${look(python.state)}`}
      role="status"
      title={python.state === 'live' ? t(`notebook.python.from.${python.from}`) : undefined}
    >
      <span className="EngineBadge-mark" aria-hidden="true" />
      {words(python)}
      {python.state === 'fetching' && python.of > 0 && (
        <progress
          className="EngineBadge-bar"
          aria-hidden="true"
          value={python.bytes}
          max={python.of}
        />
      )}
    </span>
  );
}

function look(state: PythonStart['state']): 'live' | 'unavailable' | 'starting' {
  return state === 'live' || state === 'unavailable' ? state : 'starting';
}

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);

function words(python: PythonStart): string {
  switch (python.state) {
    case 'off':
      return t('notebook.python.off');
    case 'fetching':
      if (python.of === 0) return t('notebook.python.starting');
      return t(`notebook.python.fetching.${python.what}`, {
        come: megabytes(python.bytes),
        all: megabytes(python.of),
      });
    case 'starting':
      return t('notebook.python.starting');
    case 'live':
      return t('notebook.python.live');
    case 'unavailable':
      return t('notebook.python.unavailable');
    default:
      return python satisfies never;
  }
}
