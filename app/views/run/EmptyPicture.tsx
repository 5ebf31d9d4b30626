import type { ReactNode } from 'react';
import { t } from '../../messages/catalogue';
import type { FlowGraph } from '../../model/flow/flow-graph';
import { PaleFlow } from '../flow/PaleFlow';
import './EmptyPicture.css';

interface Props {
  readonly busy: boolean;
  /** The flow of a recorded run. Without it a sketch of one stands there. */
  readonly flow?: FlowGraph | undefined;
  /** What there is to press. */
  readonly children?: ReactNode;
}

/** Before the first run: the shape of what will come, and what to do. */
export function EmptyPicture({ busy, flow, children }: Props) {
  return (
    <div className="EmptyPicture">
      {flow ? <PaleFlow graph={flow} /> : <Sketch />}
      {busy ? (
        <p className="EmptyPicture-text">{t('picture.flow.starting')}</p>
      ) : (
        <div className="EmptyPicture-words">
          {children}
          <p className="EmptyPicture-text">
            {t(flow ? 'picture.flow.empty.recorded' : 'picture.flow.empty.title')}
          </p>
        </div>
      )}
    </div>
  );
}

function Sketch() {
  return (
    <svg
      className="EmptyPicture-sketch"
      width="232"
      height="72"
      viewBox="0 0 232 72"
      aria-hidden="true"
    >
      <rect x="1" y="14" width="66" height="44" rx="8" />
      <path d="M75,36H92M86,31L92,36L86,41M98,16V50Q98,57 105,57H127Q134,57 134,50V16M140,36H157M151,31L157,36L151,41" />
      <rect x="165" y="14" width="66" height="44" rx="8" />
    </svg>
  );
}
