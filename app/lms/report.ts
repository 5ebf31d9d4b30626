/**
 * What the lesson and the launch page around it say to each other, in messages of one origin. Two documents, because a
 * platform's API is a plain object of the page around, and a page that may share memory cannot touch it. Types alone:
 * each of the two is built for itself.
 */
export type ScormVersion = '1.2' | '2004';

/** How far the learner is. */
export interface Report {
  /** Predictions that came out as predicted, and programs repaired. */
  readonly points: number;
  /** Questions and broken programs that the lesson has. */
  readonly of: number;
  /** Each question has an answer that a run has stood beside, and each broken program is repaired. */
  readonly all: boolean;
  /** What the lesson wants back when it is opened again, as short as a platform wants it. */
  readonly kept: string;
}

export type FromLesson =
  /** It is there, and wants what is kept of this learner. */
  | { readonly queuebook: 1; readonly type: 'lms-hello' }
  | { readonly queuebook: 1; readonly type: 'lms-report'; readonly report: Report };

export interface FromLaunchPage {
  readonly queuebook: 1;
  readonly type: 'lms-kept';
  /** null: no platform keeps anything, the browser's own is good enough. */
  readonly kept: string | null;
}
