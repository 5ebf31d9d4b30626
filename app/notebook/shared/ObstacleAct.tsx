import { useState } from 'react';
import { t } from '../../messages/catalogue';
import { type Obstacle, tryEngineAgain } from '../../store/engine';
import './ObstacleAct.css';

type Act = 'again' | 'own-tab' | 'https' | 'address';

/** The one act that helps, where the page can do it; the sentence beside it names what only people can do. */
const ACTS: Readonly<Record<Obstacle, Act | null>> = {
  file: null,
  sandboxed: 'address',
  insecure: 'https',
  framed: 'own-tab',
  'no-service-worker': null,
  storage: 'again',
  host: 'again',
  headers: 'again',
  'old-browser': null,
  policy: 'again',
  workers: 'again',
  slow: 'again',
};

interface Props {
  readonly obstacle: Obstacle;
  /** What is to be opened elsewhere; the page as it was opened here, where nothing is said. */
  readonly address?: string | undefined;
}

export function ObstacleAct({ obstacle, address = location.href }: Props) {
  const [blocked, setBlocked] = useState(false);
  const act = ACTS[obstacle];
  switch (act) {
    case null:
      return null;
    case 'again':
      return (
        <button className="Button" type="button" onClick={tryEngineAgain}>
          {t('engine.act.again')}
        </button>
      );
    case 'own-tab':
      return blocked ? (
        <Address address={address} />
      ) : (
        <button
          className="Button"
          type="button"
          // Null where a sandbox allows no new tabs.
          onClick={() => setBlocked(window.open(address, '_blank') === null)}
        >
          {t('engine.act.own-tab')}
        </button>
      );
    case 'https':
      return (
        <a className="Button" href={address.replace(/^http:/, 'https:')}>
          {t('engine.act.https')}
        </a>
      );
    case 'address':
      return <CopyAddress address={address} />;
    default:
      return act satisfies never;
  }
}

interface AddressProps {
  readonly address: string;
}

/** To be marked and copied by hand: the last way, which nothing can forbid. */
function Address({ address }: AddressProps) {
  return (
    <p className="ObstacleAct-address">
      {t('engine.act.blocked')} <code>{address}</code>
    </p>
  );
}

function CopyAddress({ address }: AddressProps) {
  const [copied, setCopied] = useState(false);
  return (
    <p className="ObstacleAct-address">
      <button
        className="Button"
        type="button"
        onClick={() => {
          copy(address).then(setCopied);
        }}
      >
        {t(copied ? 'engine.act.address.done' : 'engine.act.address')}
      </button>{' '}
      <code>{address}</code>
    </p>
  );
}

/** A sandboxed frame may have no clipboard: the address stands beside the button. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
