import type { CellId } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { changeSettings, DEFAULT_SETTINGS, useSchedules } from '../../store/schedule';
import './StepSettings.css';

interface Props {
  readonly cell: CellId;
  /** What is shown was made with other settings; it begins anew. */
  readonly onChange?: () => void;
}

/** What counts as a step, and when sleepers may wake. */
export function StepSettings({ cell, onChange }: Props) {
  const settings = useSchedules((schedules) => schedules.settings[cell] ?? DEFAULT_SETTINGS);
  return (
    <div className="StepSettings">
      <label className="StepSettings-one" title={t('schedule.settings.writes.title')}>
        <input
          type="checkbox"
          checked={settings.printWrites === 2}
          onChange={(event) => {
            changeSettings(cell, { printWrites: event.target.checked ? 2 : 1 });
            onChange?.();
          }}
        />
        {t('schedule.settings.writes')}
      </label>
      <label className="StepSettings-one">
        {t('schedule.settings.sleeps')}
        <select
          value={settings.sleeps}
          onChange={(event) => {
            changeSettings(cell, { sleeps: event.target.value === 'any' ? 'any' : 'last' });
            onChange?.();
          }}
        >
          <option value="last">{t('schedule.settings.sleeps.last')}</option>
          <option value="any">{t('schedule.settings.sleeps.any')}</option>
        </select>
      </label>
    </div>
  );
}
