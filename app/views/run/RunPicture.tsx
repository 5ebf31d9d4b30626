import { type ReactNode, useCallback } from 'react';
import type { CellId } from '../../lessons/lesson';
import { hasBegun, useSession } from '../../store/session';
import { EmptyPicture } from './EmptyPicture';
import { RunFlow } from './RunFlow';
import './RunPicture.css';
import { useRunKeys } from '../shared/use-run-keys';
import { RunPlace } from './RunPlace';
import { RunPlayer } from './RunPlayer';
import { RunSentence } from './RunSentence';

interface Props {
  readonly cell: CellId;
  /** What stands in the sentence's place; it is handed the sentence. */
  readonly strip?: ((sentence: ReactNode) => ReactNode) | undefined;
  /** What stands in the flow's place before a first run. */
  readonly empty?: ReactNode;
  /** All orders, as one of the views below the player. */
  readonly orders?: ReactNode;
  /** All states, as another one. */
  readonly map?: ReactNode;
  /** The steps made by hand, as another one. */
  readonly steps?: ReactNode;
}

const bare = (sentence: ReactNode): ReactNode => sentence;

/** What a cell's last run did, at the playhead: the flow, a sentence, the player that moves it, and one view more. */
export function RunPicture({ cell, strip = bare, empty, orders, map, steps }: Props) {
  const begun = useSession(hasBegun(cell));
  const busy = useSession((session) => session.cells[cell]?.busy ?? false);
  const onKeyDown = useRunKeys(cell);
  const sentence = useCallback(() => begun && <RunSentence cell={cell} />, [begun, cell]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens for the keys of the controls inside
    <div className={`RunPicture${begun ? '' : ' RunPicture--empty'}`} onKeyDown={onKeyDown}>
      <div className="RunPicture-flow" data-part="flow">
        {begun ? <RunFlow cell={cell} /> : (empty ?? <EmptyPicture busy={busy} />)}
      </div>
      <div className="RunPicture-sentence" data-part="sentence">
        {strip(sentence())}
      </div>
      <RunPlayer cell={cell} orders={orders !== undefined} />
      <RunPlace cell={cell} orders={orders} map={map} steps={steps} />
    </div>
  );
}
