/** Sentences about the life of threads, their sleep, and what they print. */
import { NONE, type TraceEvent } from '../../workers/trace/events';
import { t } from '../messages/catalogue';
import type { SentenceNames } from './sentence-names';
import { timeWords } from './thread-words';

type ThreadKind = Extract<
  TraceEvent['kind'],
  | `thread-${string}`
  | `join${string}`
  | 'alive-read'
  | 'woken'
  | 'sleep-began'
  | 'slept'
  | 'clock-read'
  | 'printed'
  | 'newline-printed'
>;

/** A sleep that lasted longer than asked by less than this is not worth a word. */
const LATE_MS = 0.1;

export function threadSentences(names: SentenceNames, kind: ThreadKind): string[] {
  const { thread, other, facts } = names;
  const { event } = facts;
  switch (kind) {
    case 'thread-started':
      return event.arg === 1
        ? [t('explain.step.thread-started.daemon', { thread, other })]
        : [t('explain.step.thread-started', { thread, other })];
    case 'thread-began': {
      const started = names.startOf(event.thread);
      return started === NONE || event.other === NONE
        ? [t('explain.step.thread-began', { thread })]
        : [t('explain.step.thread-began.by', { thread, other, since: names.stepOf(started) })];
    }
    case 'thread-ended':
      return names.facts.moment.threads[names.facts.event.thread]?.state === 'failed'
        ? endedFailed(names)
        : [ended(names), ...othersFailed(names)];
    case 'thread-failed':
      return [failed(names)];
    case 'join-blocked':
      return names.time === null
        ? [t('explain.step.join-blocked', { thread, other })]
        : [t('explain.step.join-blocked.timed', { thread, other, time: names.time })];
    case 'joined':
      return facts.waitedSince === NONE
        ? [t('explain.step.joined', { thread, other })]
        : [t('explain.step.joined.waited', { thread, other, since: names.since })];
    case 'join-timeout':
      return facts.waitedSince === NONE
        ? [t('explain.step.join-timeout', { thread, other })]
        : [t('explain.step.join-timeout.waited', { thread, other, since: names.since })];
    case 'alive-read':
      return event.arg === 1
        ? [t('explain.step.alive-read.alive', { thread, other })]
        : [t('explain.step.alive-read.ended', { thread, other })];
    case 'woken':
      return [woken(names)];
    case 'sleep-began':
      return [t('explain.step.sleep-began', { thread, time: names.time ?? timeWords(0) })];
    case 'slept':
      return [slept(names)];
    case 'clock-read':
      return [t('explain.step.clock-read', { thread })];
    case 'printed':
      return [printed(thread, event.text)];
    case 'newline-printed':
      return [t('explain.step.newline-printed', { thread })];
    default:
      return kind satisfies never;
  }
}

function failed({ thread, facts }: SentenceNames): string {
  const { text, line } = facts.event;
  if (text === '') return t('explain.step.thread-failed.unsaid', { thread });
  const said = { thread, error: code(text) };
  return line === NONE
    ? t('explain.step.thread-failed', said)
    : t('explain.step.thread-failed.line', { ...said, line });
}

function endedFailed(names: SentenceNames): string[] {
  const { thread, other, facts } = names;
  const { error = '', line = NONE } = facts.moment.threads[facts.event.thread] ?? {};
  const said = { thread, error: code(error) };
  const over =
    line === NONE
      ? t('explain.step.thread-ended.failed.noLine', said)
      : t('explain.step.thread-ended.failed', { ...said, line });
  return facts.event.other === NONE ? [over] : [over, t('explain.step.wakes', { other })];
}

/** Main may come to its end as if all were well though another thread has failed; the run's last sentence tells it. */
function othersFailed(names: SentenceNames): string[] {
  const { event, moment } = names.facts;
  const failed = moment.threads.find(({ state }) => state === 'failed');
  if (event.thread !== 0 || failed === undefined) return [];
  const said = { thread: names.threadCalled(failed.thread), error: code(failed.error) };
  return failed.line === NONE
    ? [t('explain.step.run-failed.noLine', said)]
    : [t('explain.step.run-failed', { ...said, line: failed.line })];
}

function ended(names: SentenceNames): string {
  const { thread, other, facts } = names;
  const { event, woken: first } = facts;
  if (event.other === NONE)
    return event.thread === 0
      ? t('explain.step.thread-ended.main', { thread })
      : t('explain.step.thread-ended', { thread });
  if (event.arg > 1)
    return t('explain.step.thread-ended.wakesMany', { thread, other, count: event.arg });
  if (first === null || first.parkedIn !== 'thread-join')
    return t('explain.step.thread-ended.wakesOne', { thread, other });
  return t('explain.step.thread-ended.wakes', { thread, other, since: names.stepOf(first.since) });
}

function woken(names: SentenceNames): string {
  const { thread, other, object, facts } = names;
  if (facts.event.other === NONE) return t('explain.step.woken.alone', { thread });
  if (facts.wokenFrom === null || facts.waitedSince === NONE)
    return t('explain.step.woken', { thread, other });
  const { since } = names;
  return facts.wokenFrom === 'thread-join'
    ? t('explain.step.woken.thread-join', { thread, other, since })
    : t(`explain.step.woken.${facts.wokenFrom}`, { thread, other, object, since });
}

function slept({ thread, time, facts }: SentenceNames): string {
  const asked = time ?? timeWords(0);
  const took = timeWords(facts.sinceLastMs);
  const late = facts.sinceLastMs - Math.max(0, facts.event.arg) / 1000;
  return facts.sinceLastMs === NONE || late < LATE_MS || took === asked
    ? t('explain.step.slept', { thread, time: asked })
    : t('explain.step.slept.took', { thread, time: asked, took });
}

function printed(thread: string, text: string): string {
  const line = text.endsWith('\n');
  const shown = line ? text.trimEnd() : text;
  if (shown === '') return t('explain.step.printed.blank', { thread });
  return line
    ? t('explain.step.printed.line', { thread, text: shown })
    : t('explain.step.printed', { thread, text: shown });
}

/** Backticks would end the code that the text stands in. */
function code(text: string): string {
  return text.replaceAll('`', "'");
}
