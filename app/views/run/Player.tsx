import { t } from '../../messages/catalogue';
import { modelOf } from '../../model/run-model';
import { paceWords, SPEEDS, type Speed } from '../../model/timeline/pace';
import {
  type Playhead,
  pause,
  play,
  restart,
  setSpeed,
  stepBack,
  stepForward,
  toEnd,
} from '../../store/playhead';
import { type CellRun, isCommanded } from '../../store/session';
import { PlayerButton } from './PlayerButton';
import './Player.css';

/** Plays and steps one cell's run; its playhead is dragged on the timeline. */
export function Player({ run, head }: { readonly run: CellRun; readonly head: Playhead }) {
  const { cell, log, events } = run;
  const { pace } = modelOf(log);
  const runMs = events === 0 ? 0 : log.timeMs(events - 1);
  const words = paceWords(runMs, pace.totalSeconds, head.speed);
  return (
    <fieldset className="Player" aria-label={t('picture.player')}>
      <div className="Player-buttons">
        <PlayerButton
          name={t('picture.player.restart')}
          sign="restart"
          onPress={() => restart(cell)}
        />
        <PlayerButton
          name={t('picture.player.back')}
          sign="back"
          disabled={head.position === 0}
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
            onPress={() => play(cell)}
          />
        )}
        <PlayerButton
          name={t('picture.player.forward')}
          sign="forward"
          disabled={head.position >= events}
          onPress={() => stepForward(cell)}
        />
        <PlayerButton
          name={t('picture.player.end')}
          sign="end"
          disabled={head.position >= events && run.outcome !== null}
          onPress={() => toEnd(cell)}
        />
      </div>
      <span className="Player-position">
        {head.following
          ? t('picture.player.live')
          : t('picture.player.step', { step: pace.stepsBefore(head.position), steps: pace.steps })}
      </span>
      <label className="Player-speed">
        <span className="Player-speedName">{t('picture.player.speed')}</span>
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
      {isCommanded(run) ? (
        <span className="Player-pace">{t('picture.pace.virtual')}</span>
      ) : (
        words && <span className="Player-pace">{t(words.key, { seconds: words.seconds })}</span>
      )}
    </fieldset>
  );
}

function speedNamed(text: string): Speed {
  return SPEEDS.find((speed) => String(speed) === text) ?? 1;
}
