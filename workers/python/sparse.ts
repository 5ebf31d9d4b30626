/**
 * A started Python's memory without its empty pages, which are half of it: less to keep, and to read at each start.
 * Layout, in little-endian words of 32 bits: size in bytes, number of runs, then for each run where it begins and its
 * length in bytes; then the runs' bytes.
 */

const PAGE_BYTES = 4096;
const HEAD_WORDS = 2;
const RUN_WORDS = 2;

/** A part that is not empty, in bytes. */
interface Run {
  readonly from: number;
  readonly to: number;
}

export function packed(memory: Uint8Array<ArrayBuffer>): Blob {
  const runs = runsOf(memory);
  const head = [memory.length, runs.length, ...runs.flatMap(({ from, to }) => [from, to - from])];
  return new Blob([
    Uint32Array.from(head),
    ...runs.map(({ from, to }) => memory.subarray(from, to)),
  ]);
}

/** @throws RangeError when they were not packed by the above */
export function unpacked(bytes: ArrayBuffer): Uint8Array<ArrayBuffer> {
  const [size = 0, runs = 0] = new Uint32Array(bytes, 0, HEAD_WORDS);
  const table = new Uint32Array(bytes, HEAD_WORDS * 4, runs * RUN_WORDS);
  const memory = new Uint8Array(size);
  let at = (HEAD_WORDS + runs * RUN_WORDS) * 4;
  for (let run = 0; run < runs; run++) {
    const [from = 0, length = 0] = table.subarray(run * RUN_WORDS, (run + 1) * RUN_WORDS);
    memory.set(new Uint8Array(bytes, at, length), from);
    at += length;
  }
  return memory;
}

function runsOf(memory: Uint8Array): readonly Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < memory.length; from += PAGE_BYTES) {
    const to = Math.min(from + PAGE_BYTES, memory.length);
    if (isEmpty(memory.subarray(from, to))) continue;
    const last = runs.at(-1);
    if (last?.to === from) runs[runs.length - 1] = { from: last.from, to };
    else runs.push({ from, to });
  }
  return runs;
}

function isEmpty(page: Uint8Array): boolean {
  return page.every((byte) => byte === 0);
}
