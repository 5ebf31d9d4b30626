import { memo, useMemo } from 'react';
import { modelOf } from '../../model/run-model';
import type { CellRun } from '../../store/session';
import { CodeWords } from '../shared/SentenceCode';
import './Sentence.css';
import { sentenceWords } from '../../words/sentence-words';
import { useRoving } from '../shared/use-roving';
import { WhyPanel } from './late';
import { MomentRemark } from './MomentRemark';
import { MomentSteps } from './MomentSteps';
import { useCalm } from './use-calm';

interface Props {
  readonly run: CellRun;
  readonly position: number;
  /** The playhead moves by itself: then not every step is spoken. */
  readonly moving: boolean;
}

const SPOKEN_MS = 2_500;
/** Signs beyond which a sentence is set smaller: its strip is as high as ever. */
const LONG = 110;

/** What the step at the playhead did, and why; and why threads wait. */
export function Sentence({ run, position, moving }: Props) {
  const here = Math.min(Math.floor(position), run.events);
  const spoken = useCalm(here, moving ? SPOKEN_MS : 0);
  // By the run and not by its log, which stays the same while it grows: the sentence says how many steps there are.
  const words = useMemo(() => sentenceWords(modelOf(run.log), here), [run, here]);
  const said = words.said.join(' ');
  const row = useRoving<HTMLDivElement>('down');
  return (
    <div className="Sentence" ref={row}>
      <MomentSteps run={run} position={here} />
      <p className={`Sentence-text${said.length > LONG ? ' Sentence-text--long' : ''}`}>
        {/* Spoken below, now and then; the remark is said once, where it stands. */}
        <span aria-hidden="true">
          {words.step !== '' && <strong className="Sentence-step">{words.step}</strong>}{' '}
          <CodeWords text={said} />
        </span>{' '}
        <MomentRemark run={run} position={here} />
      </p>
      <Spoken run={run} position={spoken} />
      <WhyPanel run={run} position={here} />
    </div>
  );
}

/** The same for those who listen; while the replay runs, only now and then. */
const Spoken = memo(function Spoken({
  run,
  position,
}: {
  readonly run: CellRun;
  readonly position: number;
}) {
  const words = sentenceWords(modelOf(run.log), position);
  return (
    <p className="visually-hidden" role="status">
      {[words.step, ...words.said].join(' ').replaceAll('`', '')}
    </p>
  );
});
