/**
 * A language that nobody speaks, for what no reader of English sees: every text of the catalogue with accents, 30 % longer, a
 * right-to-left mark inside and brackets around. What stands on the page without brackets comes from somewhere else.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { DIST } from './hosts';

const MARK = '\u200f';
const PLAIN = 'aeiounycAEIOUNYC';
const ACCENTED = 'áéíóúñýçÁÉÍÓÚÑÝÇ';

type Text = string | Readonly<Record<string, string>>;

/** What is no word stays: placeholders, code, the endings that hang on a name. */
function pseudo(text: string): string {
  if (text === '') return text;
  const said = text
    .split(/(\{\w+\}(?:[^\w\s]?\[[^\]]+\])?|`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part.replace(/\[[^\]]+\]$/, '') : accented(part)))
    .join('');
  return `⟦${MARK}${said}${'~'.repeat(Math.ceil(text.length * 0.3))}⟧`;
}

function accented(part: string): string {
  return part.replace(/[a-z]/gi, (letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter);
}

function pseudoOf(text: Text): Text {
  if (typeof text === 'string') return pseudo(text);
  return Object.fromEntries(
    Object.entries(text).map(([form, said]) => [form, form === 'by' ? said : pseudo(said)]),
  );
}

/** Words of cells' labels. */
const LABELS = { Broken: pseudo('Broken'), Entry: pseudo('Entry') };

/** English texts, by key. */
export type Texts = Readonly<Record<string, Text>>;

/**
 * From now on the page's Korean chunks bring that language instead: another language is a folder and nothing else, so
 * its files are all that has to be exchanged.
 */
export async function speakPseudo(page: Page, english: Texts): Promise<void> {
  const folder = resolve(DIST, 'assets');
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.js'))) {
    const code = readFileSync(resolve(folder, file), 'utf8');
    const [, exported = ''] = /export ?\{([^}]*)\};?\s*$/.exec(code) ?? [];
    const keys = [...code.matchAll(/["'`]([a-z]\w*(?:\.[\w-]+)+)["'`]:/gi)].map(
      ([, key = '']) => key,
    );
    // A chunk of texts in Hangul. What English has in the page's own code is another.
    const hangul = code.match(/[가-힣]/g)?.length ?? 0;
    if (hangul < code.length / 20 || keys.length === 0 || !keys.every((key) => key in english))
      continue;
    const texts = Object.fromEntries(keys.map((key) => [key, pseudoOf(english[key] ?? '')]));
    const body = exported
      .split(',')
      .map((each) => {
        const name = each.split(' as ').at(-1)?.trim() ?? '';
        if (name === 'page')
          return `export const page = ${JSON.stringify({ title: pseudo('title'), embedded: pseudo('embedded'), description: pseudo('words') })};`;
        if (name === 'comments') return `export const comments = ${JSON.stringify(LABELS)};`;
        if (name === 'ending') return 'export const ending = undefined;';
        return `export const ${name} = texts;`;
      })
      .join('\n');
    await page.route(`**/assets/${file}`, (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: `const texts = ${JSON.stringify(texts)};\n${body}`,
      }),
    );
  }
}

/** Words on the page that are no text of the catalogue, no code and no name of a program. */
export function foreignWords(page: Page, names: readonly string[]): Promise<string[]> {
  return page.evaluate((known) => {
    const allowed = new Set(known);
    const found = new Set<string>();
    const skipped = 'code, pre, .cm-editor, script, style, noscript, option[lang]';
    // A name that has no room ends in an ellipsis, or is its first letter.
    const isBeginning = (word: string, text: string) =>
      (word.length === 1 || text.includes('…')) && known.some((name) => name.startsWith(word));
    const look = (text: string, where: string) => {
      // So does a text of a drawing.
      let left = text.replace(/⟦[^⟦⟧…]*…(?![^⟦]*⟧)/g, '… ');
      for (let before = ''; before !== left; ) {
        before = left;
        left = left.replace(/⟦[^⟦⟧]*⟧/g, ' ');
      }
      for (const word of left.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? [])
        if (!allowed.has(word) && !isBeginning(word, left))
          found.add(`${where}: ${text.slice(0, 80)}`);
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element === null || element.closest(skipped) || !element.checkVisibility()) continue;
      // A sentence may stand in pieces: code in it is an element of its own. The smallest element that has it whole.
      if (node.textContent?.trim() === '') continue;
      let whole: Element = element.closest('em')?.parentElement ?? element;
      const unequal = (text: string) =>
        text.split('⟦').length !== text.split('⟧').length || !/^[^⟧]*(⟦|$)/.test(text);
      const inDrawing = element instanceof SVGElement;
      for (let up = 0; up < 4 && !inDrawing && unequal(whole.textContent ?? ''); up++)
        whole = whole.parentElement ?? whole;
      look((whole.textContent ?? '').replace(/\s+/g, ' '), element.className || element.tagName);
    }
    for (const element of document.querySelectorAll('[title], [aria-label], [placeholder], [alt]'))
      for (const name of ['title', 'aria-label', 'placeholder', 'alt']) {
        const value = element.getAttribute(name);
        if (value && !element.closest('.cm-editor')) look(value, `${element.className} ${name}`);
      }
    return [...found];
  }, names);
}

/** Elements whose text is cut off with no way to read the rest. */
export function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')].flatMap((element) => {
      const style = getComputedStyle(element);
      const own = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.includes('⟦'),
      );
      if (!own || !element.checkVisibility() || element.closest('.visually-hidden')) return [];
      // Only for who listens.
      if (style.clipPath !== 'none') return [];
      const hides = style.overflowX === 'hidden' || style.overflowX === 'clip';
      if (!hides || element.scrollWidth <= element.clientWidth + 1) return [];
      // An ellipsis says that there is more; its title or label has it.
      const told = element.closest('[title], [aria-label]') !== null;
      return told ? [] : [`${element.className}: ${element.textContent?.slice(0, 60)}`];
    }),
  );
}
