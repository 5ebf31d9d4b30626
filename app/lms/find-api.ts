/** The platform's API, found as SCORM says: in a window around this one, or in one around whoever opened it. */
import type { ScormVersion } from './report';

/** What is looked at of a window. Another site's throws when it is touched. */
export interface LookedAt {
  readonly parent: LookedAt;
  readonly opener: LookedAt | null;
}

const NAMES: Readonly<Record<ScormVersion, string>> = { '1.2': 'API', '2004': 'API_1484_11' };

/** Nobody has more frames in frames. */
const MOST_WINDOWS = 500;

/** null: there is none, or the way to it leads through another site. */
export function findApi(from: LookedAt, version: ScormVersion): object | null {
  const name = NAMES[version];
  return around(from, name) ?? around(openerOf(topOf(from)), name);
}

function around(from: LookedAt | null, name: string): object | null {
  let looked = from;
  for (let count = 0; looked !== null && count < MOST_WINDOWS; count++) {
    const api = propertyOf(looked, name);
    // An API may be an object that can be called.
    if ((typeof api === 'object' && api !== null) || typeof api === 'function') return api;
    looked = parentOf(looked);
  }
  return null;
}

function topOf(from: LookedAt): LookedAt {
  let top = from;
  for (let count = 0; count < MOST_WINDOWS; count++) {
    const next = parentOf(top);
    if (next === null) break;
    top = next;
  }
  return top;
}

/** `parent` can be read of every window, and is the window itself at the top. */
function parentOf(looked: LookedAt): LookedAt | null {
  return looked.parent === looked ? null : looked.parent;
}

function openerOf(looked: LookedAt): LookedAt | null {
  return looked.opener ?? null;
}

function propertyOf(looked: LookedAt, name: string): unknown {
  try {
    return Reflect.get(looked, name);
  } catch {
    return undefined;
  }
}
