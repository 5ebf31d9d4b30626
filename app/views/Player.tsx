import type { CSSProperties } from 'react';
import { t } from '../messages/catalogue';
import { paceWords, SPEEDS, type Speed } from '../model/pace';
import { modelOf } from '../model/run-model';
import {
  type Playhead,
  pause,
  play,
  restart,
  seek,
  setSpeed,
  stepBack,
  stepForward,
  toEnd,
} from '../store/playhead';
import type { CellRun } from '../store/session';
import { PlayerButton } from './PlayerButton';
import './Player.css';

/** Moves the playhead of one cell. */
export function Player({ run, head }: { readonly run: CellRun; readonly head: Playhead }) {
  const { cell, log, events } = run;
  const { pace } = modelOf(log);
  const runMs = events === 0 ? 0 : log.timeMs(events - 1);
  const words = paceWords(runMs, pace.totalSeconds, head.speed);
  const played: CSSProperties & Record<'--played', string> = {
    '--played': `${(100 * head.position) / Math.max(1, events)}%`,
  };
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
      <input
        className="Player-track"
        type="range"
        aria-label={t('picture.player.position')}
        aria-valuetext={t('picture.player.step', {
          step: pace.stepsBefore(head.position),
          steps: pace.steps,
        })}
        min={0}
        max={Math.max(1, events)}
        step={1}
        value={Math.floor(head.position)}
        style={played}
        onChange={(event) => seek(cell, Number(event.target.value))}
      />
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
      {words && <span className="Player-pace">{t(words.key, { seconds: words.seconds })}</span>}
    </fieldset>
  );
}

function speedNamed(text: string): Speed {
  return SPEEDS.find((speed) => String(speed) === text) ?? 1;
}
