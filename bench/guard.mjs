/** How much of the processors other processes use: a figure measured beside a busy neighbour is no figure. */
import { readFileSync } from 'node:fs';

const QUIET_SHARE = 0.1;
const LOOK_MS = 400;
const PATIENCE_MS = Number(process.env.QUEUEBOOK_BENCH_PATIENCE_MS ?? 60_000);
const TICKS_PER_SECOND = 100;

/** Begins to watch; the returned function says how many processors' worth others used since. NaN where unknown. */
export function foreignUse() {
  const before = snapshot();
  return () => {
    const after = snapshot();
    if (before === null || after === null) return Number.NaN;
    const seconds = (after.atMs - before.atMs) / 1000;
    return Math.max(
      0,
      (after.busy - before.busy - (after.own - before.own)) / TICKS_PER_SECOND / seconds,
    );
  };
}

/** Resolves when others use less than a tenth of a processor, or when patience ends. */
export async function waitForQuiet() {
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end; ) {
    const use = foreignUse();
    await new Promise((done) => setTimeout(done, LOOK_MS));
    const share = use();
    if (Number.isNaN(share) || share < QUIET_SHARE) return;
  }
}

/** Clock ticks of all processors, and of this process with the children it has waited for. */
function snapshot() {
  try {
    const [, user, nice, system, , , irq, softirq] = readFileSync('/proc/stat', 'utf8')
      .split(/\s+/, 8)
      .map(Number);
    return { atMs: performance.now(), busy: user + nice + system + irq + softirq, own: ownTicks() };
  } catch {
    return null;
  }
}

/** This process and all its living and ended descendants. */
function ownTicks() {
  const { user, system } = process.cpuUsage();
  return ((user + system) / 1e6) * TICKS_PER_SECOND + descendants(process.pid);
}

function descendants(pid) {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .trim()
      .split(' ')
      .filter(Boolean);
    return children.reduce(
      (sum, child) => sum + ticksOf(child) + descendants(child),
      waitedFor(pid),
    );
  } catch {
    return 0;
  }
}

function ticksOf(pid) {
  const fields = statOf(pid);
  return fields === null ? 0 : Number(fields[11]) + Number(fields[12]);
}

function waitedFor(pid) {
  const fields = statOf(pid);
  return fields === null ? 0 : Number(fields[13]) + Number(fields[14]);
}

/** Fields of /proc/PID/stat from the third on: the second, the name, may hold spaces. */
function statOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
  } catch {
    return null;
  }
}
