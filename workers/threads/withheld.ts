/** Names whose use ends in a sentence instead of a surprise: they would break the thread that runs the cell. */
export const WITHHELD = [
  'self',
  'globalThis',
  'postMessage',
  'onmessage',
  'close',
  'addEventListener',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
];
