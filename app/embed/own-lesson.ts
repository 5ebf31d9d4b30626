/** A program of a page's author, as a lesson of one cell. */
import { EVENT_KINDS } from '../../workers/trace/events';
import type { Lesson, LessonCell } from '../lessons/lesson';
import { addTexts, type PlainKey, t } from '../messages/catalogue';
import { checksum } from '../model/files/saved-run-bytes';
import type { Question } from '../model/predict/predict';
import type { EmbedAddress } from './address';

const SAYS = [
  'embed.own.moment1',
  'embed.own.moment2',
  'embed.own.moment3',
  'embed.own.moment4',
  'embed.own.moment5',
  'embed.own.moment6',
] as const satisfies readonly PlainKey[];

/** `stuck` and `outputs` ask about all orders; anything else is the lines of one. */
function asked(question: readonly string[]): Question<PlainKey> {
  const [word, ...others] = question;
  if (others.length === 0 && (word === 'stuck' || word === 'outputs')) return { ask: word };
  return { ask: 'order', lines: question, always: [] };
}

/**
 * The same text is the same cell, here and in every other frame: what a learner makes of it is kept under its checksum.
 * The author's words take the places that the catalogue has for them.
 */
export function ownLesson(address: EmbedAddress, program: string): Lesson {
  const { moments, watchFor, question, language, title } = address;
  addTexts({
    ...(typeof watchFor === 'string' ? { 'embed.own.watch': watchFor } : {}),
    ...(title === '' ? {} : { 'embed.own.title': title }),
    ...Object.fromEntries(
      SAYS.map((key, i) => [key, (Array.isArray(moments) ? moments[i]?.says : null) ?? '']),
    ),
  });
  const marked = SAYS.flatMap((says, i) => {
    const kind = EVENT_KINDS.find(
      (each) => typeof moments !== 'boolean' && each === moments[i]?.kind,
    );
    return kind === undefined ? [] : [{ says, signs: [{ kinds: [kind] }] as const }];
  });
  const cell: LessonCell = {
    id: `program-${checksum(`${language} ${program}`)}`,
    label: t('embed.own.label'),
    kind: 'run',
    typescript: language === 'typescript' ? program : '',
    python: language === 'python' ? program : '',
    matchedLines: [],
    prose: [],
    alone: true,
    ...(title === '' ? {} : { title: 'embed.own.title' }),
    ...(typeof watchFor === 'string' ? { watchFor: 'embed.own.watch' } : {}),
    ...(marked.length === 0 ? {} : { moments: marked }),
    ...(typeof question === 'boolean' ? {} : { question: asked(question) }),
  };
  return {
    id: 'embedded',
    title: 'embed.own.label',
    introduction: [],
    sections: [{ id: 'own', title: 'embed.own.label', cells: [cell] }],
    closing: { title: 'embed.own.label', points: [] },
  };
}
