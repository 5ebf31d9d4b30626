/** What was thrown, as text: whatever it is, nothing of it may throw in its turn. */
import { findData } from '../memory/data-block';
import { shortForm } from '../queue/trace-item';

/** Of a value that is no Error, or that stands where an Error should have its message. */
export function thrownText(value: unknown): string {
  try {
    if (typeof value !== 'object' || value === null) return String(value);
    const prototype: unknown = Object.getPrototypeOf(value);
    const plain = prototype === null || prototype === Object.prototype;
    if (findData(value) !== undefined || !plain) return `an object, ${shortForm(value)}`;
    const entries = Object.entries(value).map(([key, each]) => `${key}: ${shortForm(each)}`);
    return `an object, {${entries.join(', ')}}`;
  } catch {
    return 'an object that cannot be shown';
  }
}

/** A member of an Error that its maker may have replaced: undefined where reading it fails. */
export function memberOf(error: Error, key: 'name' | 'message' | 'stack'): unknown {
  try {
    return error[key];
  } catch {
    return undefined;
  }
}
