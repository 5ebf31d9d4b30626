/** Options of `window.queuebook` as they come from outside: what is not understood is refused in words, not guessed at. */
import { LANGUAGES, type LanguageId } from '../languages/language';

type Check = (value: unknown) => string | null;

const isWhole =
  (least: number, most: number): Check =>
  (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
      ? null
      : `must be a whole number from ${least} to ${most}`;

const isOneOf =
  (...choices: readonly unknown[]): Check =>
  (value) =>
    choices.includes(value) ? null : `must be one of ${choices.join(', ')}`;

const RUN: Readonly<Record<string, Check>> = {
  policy: isOneOf('free', 'replay', 'random', 'pct'),
  token: (value) => (typeof value === 'string' ? null : 'must be a text'),
  seed: isWhole(0, 0xffff_ffff),
  printWrites: isOneOf(1, 2),
  depth: isWhole(1, 1_000),
  sleeps: isOneOf('last', 'any'),
  language: isOneOf(...LANGUAGES),
};

const ORDERS: Readonly<Record<string, Check>> = {
  limit: isWhole(1, 10_000_000),
  sleeps: isOneOf('last', 'any'),
  printWrites: isOneOf(1, 2),
  language: isOneOf(...LANGUAGES),
};

/** Throws TypeError for what is no object of options, RangeError for an unknown option or value. */
export function checkRunOptions(options: unknown): void {
  check('run', options, RUN);
}

/** Like `checkRunOptions`. */
export function checkOrdersOptions(options: unknown): void {
  check('orders', options, ORDERS);
}

/** Throws TypeError for what is no number that an event can have. Any whole number will do: the ends are as far as it goes. */
export function checkSeq(seq: unknown): void {
  if (typeof seq !== 'number' || !Number.isInteger(seq))
    throw new TypeError(`seek needs the number of an event, not ${shown(seq)}`);
}

function check(method: string, options: unknown, checks: Readonly<Record<string, Check>>): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    throw new TypeError(`the options of ${method} must be an object, not ${shown(options)}`);
  for (const [name, value] of Object.entries(options)) {
    const own = Object.hasOwn(checks, name) ? checks[name] : undefined;
    if (own === undefined)
      throw new RangeError(
        `${method} has no option '${name}': there are ${Object.keys(checks).join(', ')}`,
      );
    const wrong = value === undefined ? null : own(value);
    if (wrong !== null) throw new RangeError(`${name} ${wrong}, not ${shown(value)}`);
  }
}

function shown(value: unknown): string {
  if (typeof value === 'string') return `'${value.slice(0, 40)}'`;
  if (typeof value === 'object' && value !== null)
    return Array.isArray(value) ? 'a list' : 'an object';
  return typeof value === 'function' ? 'a function' : String(value);
}

/** Throws RangeError for what is no language of cells. */
export function checkLanguage(language: unknown): LanguageId {
  const found = LANGUAGES.find((each) => each === language);
  if (found === undefined)
    throw new RangeError(
      `there is no language ${shown(language)}: there are ${LANGUAGES.join(', ')}`,
    );
  return found;
}
