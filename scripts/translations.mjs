/**
 * Every language of words has the same texts as English: checked by `npm run check` before types, which would say the same
 * in more words. A language is a folder of app/messages with the same files.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const messages = resolve(import.meta.dirname, '../app/messages');

/** Keys with what stands behind them, up to the next. @param {string} path @returns {Map<string, string>} */
function textsIn(path) {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const found = [
    ...text.matchAll(/^ {2}'([\w.-]+)':([\s\S]*?)(?=^ {2}'[\w.-]+':|^\}|^ {2}\/\/)/gm),
  ];
  return new Map(found.map(([, key = '', said = '']) => [key, said]));
}

/** @param {string} text */
function placeholders(text) {
  return new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
}

/** @param {string} folder @returns {string[]} sentences that say what to do */
export function misfitsOf(folder = messages) {
  const languages = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'en')
    .map(({ name }) => name);
  const files = readdirSync(join(folder, 'en'), { recursive: true, encoding: 'utf8' });
  return languages.flatMap((language) =>
    files
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => misfitsOfFile(folder, language, file.replaceAll('\\', '/'))),
  );
}

/** @param {string} folder @param {string} language @param {string} file @returns {string[]} */
function misfitsOfFile(folder, language, file) {
  const own = join(folder, language, file);
  const place = `app/messages/${language}/${file}`;
  if (!existsSync(own))
    return [
      `${place} is missing: write it beside en/${file}, as its neighbours are (docs/translating.md).`,
    ];
  const [english, said] = [textsIn(join(folder, 'en', file)), textsIn(own)];
  const missing = [...english.keys()].filter((key) => !said.has(key));
  const left = [...said.keys()].filter((key) => !english.has(key));
  const other = [...english].filter(([key, text]) => {
    const [wanted, given] = [placeholders(text), placeholders(said.get(key) ?? text)];
    return [...given].some((name) => !wanted.has(name));
  });
  return [
    ...missing.map(
      (key) => `${place} has no '${key}': write its text there (docs/translating.md).`,
    ),
    ...left.map((key) => `${place} has '${key}', which English has not any more: take it out.`),
    ...other.map(([key]) => `${place}, '${key}': it has a placeholder that the English has not.`),
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const found = misfitsOf();
  for (const sentence of found) console.log(sentence);
  process.exitCode = found.length === 0 ? 0 : 1;
}
