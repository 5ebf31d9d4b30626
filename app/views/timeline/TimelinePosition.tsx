import type { Ref } from 'react';
import type { CellId } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { seek, usePlayheads } from '../../store/playhead';
import { useSession } from '../../store/session';

interface Props {
  readonly cell: CellId;
  readonly ref: Ref<HTMLInputElement>;
}

/**
 * The playhead as a slider of the browser's own, over the canvas that draws it: so every way to move a slider is there,
 * those of screen readers on touch screens included. What it says in words the painter sets, with the sentence.
 */
export function TimelinePosition({ cell, ref }: Props) {
  const events = useSession((session) => session.cells[cell]?.run?.events ?? 0);
  const position = usePlayheads((playheads) => Math.floor(playheads.heads[cell]?.position ?? 0));
  return (
    <input
      className="Timeline-slider"
      ref={ref}
      type="range"
      aria-label={t('picture.timeline.playhead')}
      min={0}
      max={Math.max(1, events)}
      step={1}
      value={position}
      onChange={({ target }) => seek(cell, Number(target.value))}
    />
  );
}
