/** A copy of the lesson may have been made without a part of it; its pages say so. */

/** The name of the `meta` that names the part. */
export const LEFT_OUT = 'queuebook-left-out';

export function isLeftOut(part: 'python'): boolean {
  return document.querySelector(`meta[name="${LEFT_OUT}"][content="${part}"]`) !== null;
}
