/** Traces that only the gallery needs. */

export const SLOTS = `
  main created few Queue maxsize=4
  main created dozen Queue maxsize=12
  main created many Queue maxsize=40
  main created endless Queue
  main thread-started taker
  taker thread-began by=main
  ${['few', 'dozen', 'many', 'endless'].map((queue, q) => Array.from({ length: [3, 7, 23, 5][q] ?? 0 }, (_, i) => `main put ${queue} ${i}`).join('\n')).join('\n')}
  main put few "pear" line=7
  taker get few 0
  taker put few "fig"
  taker get endless 0
  taker get dozen 0
  taker get many 0
`;

export const DROPPED = `
  main   created queue Queue
  main   thread-started worker
  worker thread-began by=main
  main   put queue 0
  main   put queue 41 depth=5
  worker get queue 3  depth=3
`;
