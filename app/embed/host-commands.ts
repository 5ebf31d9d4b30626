/** The one reader of what the page around sends: anything else than a command of today is nothing. */
import { LANGUAGE_NAMES, MOST_PROGRAM, THEME_NAMES } from './address';
import { type HostCommand, VERSION } from './host-words';

const MOST_TOKEN = 100_000;

/** null for what is no command, or of another version. */
export function commandFrom(data: unknown): HostCommand | null {
  if (!isRecord(data) || data.queuebook !== VERSION) return null;
  const { type, text, seq, theme, language } = data;
  switch (type) {
    case 'run': {
      const token = tokenFrom(data.token);
      return token === undefined ? null : { type, token };
    }
    case 'source':
      return typeof text === 'string' && text.length <= MOST_PROGRAM ? { type, text } : null;
    case 'seek':
      return typeof seq === 'number' && Number.isSafeInteger(seq) && seq >= 0
        ? { type, seq }
        : null;
    case 'theme': {
      const known = THEME_NAMES.find((each) => each === theme);
      return known ? { type, theme: known } : null;
    }
    case 'language': {
      const known = LANGUAGE_NAMES.find((each) => each === language);
      return known ? { type, language: known } : null;
    }
    case 'stop':
    case 'fitted':
      return { type };
    default:
      return null;
  }
}

/** undefined for what is no token; the engine looks at what it says. */
function tokenFrom(token: unknown): string | null | undefined {
  if (token === undefined || token === null) return null;
  return typeof token === 'string' && token !== '' && token.length <= MOST_TOKEN
    ? token
    : undefined;
}

/** Hosts that make frames as high as they ask answer in words of their own: Canvas, H5P's resizer. */
export function isHeightAnswer(data: unknown): boolean {
  if (typeof data === 'string') return isHeightAnswer(parsed(data));
  if (!isRecord(data)) return false;
  return data.subject === 'lti.frameResize.response' || isH5pAnswer(data);
}

/** What H5P's resizer wants to know: null for what it did not say. */
export function h5pAction(data: unknown): 'ready' | 'hello' | 'resizePrepared' | 'resize' | null {
  if (!isRecord(data) || data.context !== 'h5p') return null;
  return H5P_ACTIONS.find((each) => each === data.action) ?? null;
}

const H5P_ACTIONS = ['ready', 'hello', 'resizePrepared', 'resize'] as const;

function isH5pAnswer(data: Readonly<Record<string, unknown>>): boolean {
  return data.context === 'h5p' && data.action === 'hello';
}

function parsed(text: string): unknown {
  if (text.length > MOST_PROGRAM) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
