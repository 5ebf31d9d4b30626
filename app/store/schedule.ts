/** How a cell's schedules are made, and which of the two panels stands open at it. */
import { create } from 'zustand';
import type { CellId } from '../lessons/lesson';

export interface ScheduleSettings {
  /** 2: print's text and its newline are two steps. */
  readonly printWrites: 1 | 2;
  /** last: a sleeper wakes when nobody else can move; any: a sleep may end at any moment. */
  readonly sleeps: 'last' | 'any';
}

export type SchedulePanel = 'step' | 'orders';

interface Schedules {
  readonly settings: Readonly<Record<CellId, ScheduleSettings>>;
  readonly open: Readonly<Record<CellId, SchedulePanel | null>>;
}

export const DEFAULT_SETTINGS: ScheduleSettings = { printWrites: 1, sleeps: 'last' };

export const useSchedules = create<Schedules>(() => ({ settings: {}, open: {} }));

export function settingsOf(cell: CellId): ScheduleSettings {
  return useSchedules.getState().settings[cell] ?? DEFAULT_SETTINGS;
}

export function changeSettings(cell: CellId, change: Partial<ScheduleSettings>): void {
  useSchedules.setState(({ settings }) => ({
    settings: { ...settings, [cell]: { ...(settings[cell] ?? DEFAULT_SETTINGS), ...change } },
  }));
}

export function openPanel(cell: CellId, panel: SchedulePanel | null): void {
  useSchedules.setState(({ open }) => ({ open: { ...open, [cell]: panel } }));
}
