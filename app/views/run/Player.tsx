import { t } from '../../messages/catalogue';
import { modelOf } from '../../model/run-model';
import { paceWords, SPEEDS, type Speed } from '../../model/timeline/pace';
import type { PlayerHead } from '../../store/player-head';
import { pause, play, restart, setSpeed, stepBack, stepForward, toEnd } from '../../store/playhead';
import { type CellRun, isVirtual } from '../../store/session';
import { PlayerButton } from './PlayerButton';
import './Player.css';
import { useRoving } from '../shared/use-roving';

interface Props {
  readonly run: CellRun | null;
  /** Missing before a run has begun: then the buttons stand there, and do nothing. */
  readonly head: PlayerHead | undefined;
}

const NO_HEAD = { position: 0, playing: false, following: false, speed: 1 } as const;

/** Plays and steps one cell's run; its playhead is dragged on the timeline. */
export function Player({ run, head: known }: Props) {
  const buttons = useRoving<HTMLDivElement>('down');
  const head = known ?? NO_HEAD;
  const none = run === null || known === undefined;
  const cell = run?.cell ?? '';
  const events = run?.events ?? 0;
  return (
    <fieldset className="Player" aria-label={t('picture.player')}>
      <div className="Player-buttons" ref={buttons}>
        <PlayerButton
          name={t('picture.player.restart')}
          sign="restart"
          disabled={none}
          onPress={() => restart(cell)}
        />
        <PlayerButton
          name={t('picture.player.back')}
          sign="back"
          disabled={none || head.position === 0}
          onPress={() => stepBack(cell)}
        />
        {head.playing ? (
          <PlayerButton
            name={t('picture.player.pause')}
            sign="pause"
            strong
            onPress={() => pause(cell)}
          />
        ) : (
          <PlayerButton
            name={t('picture.player.play')}
            sign="play"
            strong
            disabled={none}
            onPress={() => play(cell)}
          />
        )}
        <PlayerButton
          name={t('picture.player.forward')}
          sign="forward"
          disabled={none || head.position >= events}
          onPress={() => stepForward(cell)}
        />
        <PlayerButton
          name={t('picture.player.end')}
          sign="end"
          disabled={none || (head.position >= events && run.outcome !== null)}
          onPress={() => toEnd(cell)}
        />
      </div>
      <span className="Player-position">
        {none ? t('picture.player.none') : <Where run={run} head={known} />}
      </span>
      {!none && (
        <label className="Player-speed" title={paceTitle(run, known)}>
          <span className="visually-hidden">{t('picture.player.speed')}</span>
          <select
            value={head.speed}
            onChange={(event) => setSpeed(cell, speedNamed(event.target.value))}
          >
            {SPEEDS.map((speed) => (
              <option key={speed} value={speed}>
                {t('picture.player.times', { speed })}
              </option>
            ))}
          </select>
        </label>
      )}
    </fieldset>
  );
}

/** At which step, of how many. */
function Where({ run, head }: { readonly run: CellRun; readonly head: PlayerHead }) {
  const { pace } = modelOf(run.log);
  if (head.following) return t('picture.player.live');
  return t('picture.player.step', { step: pace.stepsBefore(head.position), steps: pace.steps });
}

/** How much slower than the run the replay is, in words. */
function paceTitle(run: CellRun, { speed }: PlayerHead): string | undefined {
  if (isVirtual(run)) return t('picture.pace.virtual');
  const { log, events } = run;
  const runMs = events === 0 ? 0 : log.timeMs(events - 1);
  const words = paceWords(runMs, modelOf(log).pace.totalSeconds, speed);
  return words ? t(words.key, { seconds: words.seconds }) : undefined;
}

function speedNamed(text: string): Speed {
  return SPEEDS.find((speed) => String(speed) === text) ?? 1;
}
