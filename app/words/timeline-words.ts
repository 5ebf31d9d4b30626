/** What the timeline writes on its canvas and says to those who listen. */
import { NONE } from '../../workers/trace/events';
import type { TimelineWords } from '../charts/timeline/timeline-scene';
import { t } from '../messages/catalogue';
import type { RunModel } from '../model/run-model';
import { LANE_STATES } from '../model/timeline/lanes-state';
import type { ThreadTrack } from '../model/timeline/lanes-thread';
import type { AxisKind } from '../model/timeline/timeline-axis';
import { sentenceWords } from './sentence-words';

/** 0.25 ms, 112.4 ms, 12.4 s: as exact as the step to the next event needs, or as places `apart` ms from each other do. */
export function momentWords(ms: number, apart = 1): string {
  const finer = Math.min(2, Math.max(0, Math.ceil(-Math.log10(apart))));
  if (ms >= 10_000) return t('picture.time.s', { amount: Number((ms / 1000).toFixed(3 + finer)) });
  return t('picture.time.ms', { amount: Number(ms.toFixed(Math.max(finer, ms < 100 ? 2 : 1))) });
}

export function timelineWords(model: RunModel, axis: AxisKind): TimelineWords {
  return {
    span: (track, span) => spanWords(model, track, span),
    depth: ({ peak, peakUnfinished, countsUnfinished }) => ({
      notes: [
        t('picture.timeline.depth', { count: peak }),
        t('picture.timeline.unfinished.short', { count: peak }),
      ],
      unfinished: countsUnfinished
        ? [
            t('picture.timeline.unfinished', { count: peakUnfinished }),
            t('picture.timeline.unfinished.short', { count: peakUnfinished }),
          ]
        : [],
    }),
    room: (maxsize) => t('picture.timeline.room', { maxsize }),
    tick: (at, apart) =>
      axis === 'time' ? momentWords(at, apart) : t('picture.timeline.tick.step', { step: at }),
    idle: (ms) => t('picture.timeline.idle', { time: momentWords(ms) }),
  };
}

function spanWords(model: RunModel, track: ThreadTrack, span: number): string[] {
  const event = model.log.at(track.event(span));
  const state = LANE_STATES[track.state(span)] ?? 'off';
  switch (state) {
    case 'off':
    case 'starting':
    case 'running':
    case 'ended':
    case 'failed':
      return [];
    case 'sleeping':
      return [
        t('picture.timeline.sleeping', { time: momentWords(event.arg / 1000) }),
        t('picture.timeline.sleeping.short'),
      ];
    case 'polling':
      return [
        t('picture.timeline.polling', { object: nameOf(model, event.object) }),
        t('picture.timeline.polling.short'),
      ];
    case 'poll-sleeping':
      return [t('picture.timeline.pause'), t('picture.timeline.polling.short')];
    default: {
      const object =
        state === 'thread-join' ? model.threadLabel(event.other) : nameOf(model, event.object);
      return [
        t(`picture.timeline.parked.${state}`, { object }),
        t(`picture.timeline.short.${state}`),
      ];
    }
  }
}

function nameOf(model: RunModel, object: number): string {
  return object === NONE ? '' : model.vesselLabel(object);
}

/** "step 9 of 21, at 112 ms", and, if asked for, what the step did. */
export function positionWords(model: RunModel, position: number, sentence: boolean): string {
  const whole = Math.floor(position);
  const place = t('picture.timeline.position', {
    step: model.pace.stepsBefore(whole),
    steps: model.pace.steps,
    time: momentWords(timeAt(model, whole)),
  });
  if (!sentence) return place;
  const said = sentenceWords(model, whole).said.join(' ').replaceAll('`', '');
  return t('picture.timeline.said', { position: place, sentence: said });
}

function timeAt({ log }: RunModel, position: number): number {
  return position <= 0 ? 0 : log.timeMs(Math.min(position, log.length) - 1);
}
