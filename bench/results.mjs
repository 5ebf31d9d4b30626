/** bench/RESULTS.md: what was measured, where, how often, and how far it scattered. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { resolve } from 'node:path';
import { median, ratio } from './rounds.mjs';

/** Above this share of a processor used by others a row is not judged. */
const BUSY = 0.1;

/**
 * @param {string} form quick or full @param {number} rounds
 * @param {readonly { title: string, lines: readonly string[] }[]} sections
 * @param {{ python: { version: string } | null, pthread: { version: string } | null, chromium: string | null }} versions
 * @param {boolean} keep the sections that the file has and that were not measured now; those measured say when
 * @returns {string} where it was written
 */
export function writeResults(form, rounds, sections, { python, pthread, chromium }, keep) {
  const path = resolve(import.meta.dirname, 'RESULTS.md');
  if (keep && existsSync(path)) {
    const measured = `Measured on ${new Date().toISOString().slice(0, 10)}, ${form} form, ${rounds} rounds, Chromium ${chromium ?? 'missing'}.`;
    writeFileSync(path, withSections(readFileSync(path, 'utf8'), sections, measured));
    return path;
  }
  const lines = [
    '# Measured',
    '',
    `Written by \`npm run bench\`, ${form} form, ${rounds} rounds. Figures are items (or round trips) per second: median`,
    '[smallest – largest]. The ratio is the median of the ratios within the rounds: Queuebook without its log over the peer.',
    'A row marked † had other processes use more than a tenth of a processor: read its ratio with care.',
    '',
    `- machine: ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release()}`,
    `- Node ${process.version}; ${chromium ? `Chromium ${chromium}` : 'no Chromium'}; ${python?.version ?? 'no Python'}; ${pthread?.version ?? 'no C compiler'}`,
    '',
  ];
  for (const { title, lines: own } of sections) lines.push(`## ${title}`, '', ...own, '');
  writeFileSync(path, `${lines.join('\n').trimEnd()}\n`);
  return path;
}

/** The file's text with these sections in place of those of the same title, or at its end. */
function withSections(text, sections, measured) {
  const parts = text.split(/^(?=## )/m);
  for (const { title, lines } of sections) {
    const part = `## ${title}\n\n${[measured, '', ...lines].join('\n')}\n\n`;
    const place = parts.findIndex((each) => each.startsWith(`## ${title}\n`));
    if (place >= 0) parts[place] = part;
    else parts.push(`${parts.length > 0 ? '' : '# Measured\n\n'}${part}`);
  }
  return `${parts.map((part) => part.trimEnd()).join('\n\n')}\n`;
}

/** @param {readonly import('./rounds.mjs').Result[]} results */
export function figuresTable(results) {
  return ['| job | subject | per second | ratio |', '|---|---|---|---|', ...results.flatMap(rows)];
}

function rows({ name, figures, foreign }) {
  const [first] = Object.keys(figures);
  return Object.entries(figures).map(([subject, values], index) => {
    const mark = index === 0 && foreign > BUSY ? ' †' : '';
    const spread = `${short(median(values))} [${short(Math.min(...values))} – ${short(Math.max(...values))}]`;
    const over = index === 0 ? '' : `${ratio(figures, first, subject).toFixed(2)}`;
    return `| ${index === 0 ? name + mark : ''} | ${subject} | ${spread} | ${over} |`;
  });
}

export function short(value) {
  if (value >= 1e6) return `${(value / 1e6).toFixed(2)} M`;
  return value >= 1e3 ? `${(value / 1e3).toFixed(1)} k` : value.toFixed(0);
}
