/**
 * Peer: the npm package `multithreading`, its bounded channel with blocking send and receive between two workers of its
 * own. Usage: node --import ./peers/newer-node.mjs multithreading.mjs CAPACITY ITEMS; prints items per second.
 */
import { channel, move, spawn } from 'multithreading';

const [capacity, items] = process.argv.slice(2).map(Number);

// Once unmeasured: our engine, too, keeps its workers and has been warmed up.
await round();
console.log((items / (await round())) * 1000);
process.exit(0);

/** The whole job over a channel of its own: milliseconds. */
async function round() {
  const [sender, receiver] = channel(capacity);
  // Each side says when it began and ended by the clock that both share: starting a worker is not measured.
  const send = spawn(move(sender, items), (tx, count) => {
    const begun = performance.timeOrigin + performance.now();
    for (let i = 0; i < count; i++) tx.blockingSend(i);
    return begun;
  });
  const receive = spawn(move(receiver, items), (rx, count) => {
    for (let i = 0; i < count; i++) rx.blockingRecv();
    return performance.timeOrigin + performance.now();
  });
  const [begun, ended] = await Promise.all([send.join(), receive.join()]);
  if (!begun.ok || !ended.ok) throw new Error(String(begun.error ?? ended.error));
  return ended.value - begun.value;
}
