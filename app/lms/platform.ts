/** A platform as both versions of SCORM have it: the same seven calls under other names. */
import type { CmiValue } from './cmi';
import type { ScormVersion } from './report';

export interface Platform {
  /** What it has kept of this learner; '' for nothing. */
  readonly kept: string;
  /** False: somebody looks at an attempt, or at the lesson, and nothing of it counts. */
  readonly counts: boolean;
  /** @returns false where the platform has refused a value or could not keep them */
  write(values: readonly CmiValue[]): boolean;
  /**
   * The last of it, and the session is over, which keeps it too. No word of keeping by itself: a platform that asks its
   * server and waits for the answer is not let by a page that goes, while it has other means for an end.
   */
  finish(values: readonly CmiValue[]): void;
}

const CALLS = {
  '1.2': {
    begin: 'LMSInitialize',
    end: 'LMSFinish',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    mode: 'cmi.core.lesson_mode',
  },
  '2004': {
    begin: 'Initialize',
    end: 'Terminate',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    mode: 'cmi.mode',
  },
} as const;

/** null where it does not let a session begin. */
export function openPlatform(api: object, version: ScormVersion): Platform | null {
  const names = CALLS[version];
  const call = (name: string, ...values: readonly string[]): string => {
    try {
      const method: unknown = Reflect.get(api, name);
      return typeof method === 'function' ? String(Reflect.apply(method, api, values)) : '';
    } catch {
      // What a platform throws is its own affair: the lesson goes on, and its page says that nothing is recorded.
      return '';
    }
  };
  const done = (answer: string) => answer === 'true';
  /** All of them, whatever becomes of one. */
  const set = (values: readonly CmiValue[]) =>
    values.map(([element, value]) => done(call(names.set, element, value))).every(Boolean);
  if (!done(call(names.begin, ''))) return null;
  return {
    kept: call(names.get, 'cmi.suspend_data'),
    counts: !['browse', 'review'].includes(call(names.get, names.mode)),
    write: (values) => {
      const taken = set(values);
      return done(call(names.commit, '')) && taken;
    },
    finish: (values) => {
      set(values);
      call(names.end, '');
    },
  };
}
