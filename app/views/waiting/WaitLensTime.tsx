import type { CSSProperties } from 'react';
import { SPENT, type ThreadWaits } from '../../model/explain/waits';
import { legendWords, spentWords } from '../../words/wait-words';
import './WaitLensTime.css';

interface Props {
  readonly waits: ThreadWaits;
  /** The longest time of the threads beside it fills the width. */
  readonly scaleMs: number;
}

/** Where one thread's time went: a bar in parts, each with its pattern; and in words. */
export function WaitLensTime({ waits, scaleMs }: Props) {
  return (
    <div className="WaitLensTime">
      <div className="WaitLensTime-bar" aria-hidden="true">
        {SPENT.map((spent) => {
          const width: CSSProperties = { width: `${(100 * waits.ms[spent]) / scaleMs}%` };
          return (
            waits.ms[spent] > 0 && (
              <span
                key={spent}
                className={`WaitLensTime-part WaitLensTime-part--${spent}`}
                style={width}
              />
            )
          );
        })}
      </div>
      <div className="WaitLensTime-words">{spentWords(waits).join(' · ')}</div>
    </div>
  );
}

/** What the patterns mean. */
export function WaitLensLegend() {
  return (
    <ul className="WaitLensTime-legend">
      {SPENT.map((spent) => (
        <li key={spent}>
          <span className={`WaitLensTime-sample WaitLensTime-part--${spent}`} aria-hidden="true" />
          {legendWords(spent)}
        </li>
      ))}
    </ul>
  );
}
