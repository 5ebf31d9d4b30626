/** What it takes to search a program's states in one worker, beside running its schedules on the real ones. */
import { waitForQuiet } from './guard.mjs';
import { median } from './rounds.mjs';

/** Cells that real workers exhaust, too. */
const BOTH = ['in-8', 'in-9', 'in-10'];
/** Cells, with so many items: no search through schedules comes to their end. */
const ALONE = [
  ['in-13', 3],
  ['in-15', 1],
  ['in-15', 2],
];
const BROKEN = 12;
/** One search of a small program is nearly nothing: so many for one figure. */
const AGAIN = 20;

/**
 * Processor time is the whole process's: nothing else runs in it.
 * @param {Pick<import('./measures.ts').Measures, 'exhaust' | 'search'>} place
 * @param {string} script what searches
 * @param {number} rounds
 * @returns {Promise<string[]>} rows of tables
 */
export async function statesTable(place, script, rounds) {
  return [
    ...(await besideSchedules(place, script, rounds)),
    '',
    ...(await largeOnes(place, script, rounds)),
    '',
    ...(await brokenOnes(place, script, rounds)),
  ];
}

async function besideSchedules(place, script, rounds) {
  const rows = [
    '| cell | ways through the graph | processor time a way | real workers, a schedule | real / graph |',
    '|---|---|---|---|---|',
  ];
  for (const cell of BOTH) {
    const search = () => place.search(cell, 1000, script);
    const { interleavings } = await search();
    const exhausted = await place.exhaust(cell, true);
    const graph = [];
    const real = [];
    for (let round = 0; round < rounds; round++) {
      await waitForQuiet();
      graph.push((await processorMs(search, AGAIN)) / AGAIN / Number(interleavings));
      real.push((await processorMs(() => place.exhaust(cell, true), 1)) / exhausted.runs);
    }
    const ratio = median(real.map((ms, i) => ms / graph[i]));
    rows.push(
      `| ${nameOf(cell)} | ${interleavings} | ${(median(graph) * 1000).toFixed(0)} µs | ${(median(real) * 1000).toFixed(0)} µs | ${ratio.toFixed(0)} |`,
    );
  }
  return rows;
}

async function largeOnes(place, script, rounds) {
  const rows = [
    '| cell | items | states | ways through the graph | time | processor time |',
    '|---|---|---|---|---|---|',
  ];
  for (const [cell, items] of ALONE) {
    const times = [];
    const processor = [];
    let found = null;
    for (let round = 0; round < rounds; round++) {
      await waitForQuiet();
      const search = async () => {
        found = await place.search(cell, items, script);
      };
      processor.push(await processorMs(search, 1));
      times.push(found.ms);
    }
    if (!found.complete) throw new Error(`${cell} was not searched to its end`);
    rows.push(
      `| ${nameOf(cell)} | ${items} | ${found.states.toLocaleString('en')} | ${BigInt(found.interleavings).toLocaleString('en')} | ${median(times).toFixed(0)} ms | ${median(processor).toFixed(0)} ms |`,
    );
  }
  return rows;
}

async function brokenOnes(place, script, rounds) {
  const rows = [
    '| broken program | states | outputs | time | not complete |',
    '|---|---|---|---|---|',
  ];
  for (let number = 1; number <= BROKEN; number++) {
    const times = [];
    let found = null;
    for (let round = 0; round < rounds; round++) {
      await waitForQuiet();
      found = await place.search(`broken-${number}`, 1000, script);
      times.push(found.ms);
    }
    rows.push(
      `| ${number} | ${found.states} | ${found.outputs.length} | ${median(times).toFixed(0)} ms | ${found.cut?.reason ?? ''} |`,
    );
  }
  return rows;
}

async function processorMs(body, times) {
  const before = process.cpuUsage();
  for (let i = 0; i < times; i++) await body();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function nameOf(cell) {
  return `In [${cell.slice('in-'.length)}]`;
}
