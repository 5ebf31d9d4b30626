/**
 * What a reader of English sees of the notebook before its scripts are there: title and lead where they will be, with the
 * classes that they will have. What has no use yet keeps its place and is not seen, so nothing moves when the page draws
 * itself over it.
 */
import { resolve } from 'node:path';
import { runnerImport } from 'vite';
import type { first } from '../app/messages/en/first.ts';

/**
 * The theme that the reader has chosen (app/store/settings.ts). Another language's words, and a place in the lesson, are drawn
 * by the page alone: `chosenOf` in app/messages/chosen.ts once more. A host that lets in no script of the document's own
 * shows the English for a moment.
 */
const AS_CHOSEN = (tags: readonly string[]) => `
        {
          let kept;
          try {
            kept = localStorage.getItem('queuebook.words');
            const { theme } = JSON.parse(localStorage.getItem('queuebook.settings'));
            if (theme !== 'auto') document.documentElement.dataset.theme = theme;
          } catch {}
          const tag = [new URLSearchParams(location.search).get('lang'), kept, ...navigator.languages]
            .map((each) => each?.split('-')[0])
            .find((each) => ${JSON.stringify(tags)}.includes(each));
          if (location.hash || (tag && tag !== 'en')) document.querySelector('.First').remove();
        }`;

type Texts = typeof first;
/** Of those that have one form for all numbers. */
type Key = { [K in keyof Texts]: Texts[K] extends string ? K : never }[keyof Texts];

/** @param others languages with words of their own, beside English */
export async function firstPicture(others: readonly string[]): Promise<string> {
  const english = resolve(import.meta.dirname, '../app/messages/en/first.ts');
  const { module } = await runnerImport<{ readonly first: Texts }>(english, {
    configFile: false,
    logLevel: 'error',
  });
  return pictureWith(module.first, ['en', ...others]);
}

function pictureWith(texts: Texts, tags: readonly string[]): string {
  const say = (key: Key) => escaped(texts[key]);
  // The longest decides how wide a list is.
  const choice = (text: string) =>
    `<select class="ThemeSwitch-choice"><option>${text}</option></select>`;
  return `
      <style>
        .First-later { visibility: hidden; }
        @media (min-width: 64rem) { .First .First-narrow { display: none; } }
        @media (max-width: 63.99rem) { .First .First-wide { display: none; } }
        .First .Notebook-lesson { padding-bottom: 0; }
        .First ~ .Start { padding-top: 1rem; }
        .First ~ .Start > h1 { display: none; }
      </style>
      <div class="First Notebook">
        <div class="Header">
          <span class="Header-product">${say('notebook.product')}</span>
          <span class="Header-title">${say('lesson.title')}</span>
          <span class="EngineBadge First-later"><span class="EngineBadge-mark"></span>${say('engine.badge.starting')}</span>
          <span class="Button First-later">${say('notebook.present')}</span>
          <span class="ThemeSwitch First-later">${choice('English')}</span>
          <span class="ThemeSwitch First-later"><span class="ThemeSwitch-label">${say('notebook.theme')}</span>${choice(say('notebook.theme.light'))}</span>
          <span class="Outline Outline--compact First-later First-narrow"><span class="OutlineOverlay-button"></span></span>
        </div>
        <div class="Notebook-columns">
          <div class="First-wide"></div>
          <div class="Notebook-lesson">
            <div class="Entry">
              <div class="Entry-words">
                <h1 class="Notebook-title">${say('lesson.title')}</h1>
                <p class="Entry-lead">${say('lesson.entry.lead1')} ${say('lesson.entry.lead2')}</p>
                <div class="Entry-buttons First-later">
                  <span class="Button Button--main Button--big"><span class="Button-sign">▶</span>${say('notebook.entry.run')}</span>
                  <span class="Button Button--big">${say('notebook.entry.start')}</span>
                </div>
                <p class="Entry-note First-later">${say('notebook.entry.recorded')}</p>
              </div>
              <div class="Entry-stage First-wide"></div>
            </div>
          </div>
        </div>
      </div>
      <script>${AS_CHOSEN(tags)}
      </script>`;
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
