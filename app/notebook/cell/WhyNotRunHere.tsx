import { useRef } from 'react';
import '../../messages/obstacles';
import '../../messages/recorded';
import type { LessonCell } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { useTriedInVain } from '../../store/engine';
import { type Session, useSession } from '../../store/session';
import { useNear } from '../code/use-near';
import { ObstacleAct } from '../shared/ObstacleAct';
import { Prose } from '../shared/Prose';
import { useAddressHere } from '../shared/use-address-here';
import { useLessonRecording } from './use-lesson-recording';
import './WhyNotRun.css';

interface Props {
  readonly cell: LessonCell;
  readonly id: string;
}

/** Pressed all the same, it says so again. */
export function WhyNotRunHere({ cell, id }: Props) {
  const here = useRef<HTMLDivElement>(null);
  const engine = useSession((session) => session.engine);
  const why = useSession(whyNot);
  const threads = useSession(({ language }) => language === 'typescript');
  const tried = useTriedInVain((all) => all[cell.id] ?? 0);
  const address = useAddressHere(cell.id);
  const recording = useLessonRecording(cell, useNear(here));
  if (why === null) return null;
  return (
    <div className="WhyNotRun" id={id} ref={here}>
      <p
        // Made anew, so that it is announced anew.
        key={tried}
        className={tried > 0 ? 'WhyNotRun-again' : undefined}
        role={tried > 0 ? 'alert' : undefined}
      >
        <Prose text={why} />
      </p>
      {threads && engine.state === 'unavailable' && (
        <ObstacleAct obstacle={engine.obstacle} address={address} />
      )}
      {/* Always there, so that it is announced when it gets its words. */}
      <p className="WhyNotRun-recording" role="status">
        {recording !== 'none' && recording !== 'shown' && t(`recorded.state.${recording}`)}
      </p>
    </div>
  );
}

/** null: something runs after all. */
function whyNot({ language, engine, python }: Session): string | null {
  if (language === 'python')
    return python.state === 'unavailable' ? t(`recorded.why.python.${python.missing}`) : null;
  return engine.state === 'unavailable' ? t(`recorded.why.${engine.obstacle}`) : null;
}
