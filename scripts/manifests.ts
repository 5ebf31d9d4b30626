/**
 * What those who install the page are told of it, in every language of words but English, whose manifest stands in public/:
 * made of that one and of the language's `start.ts`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Plugin, runnerImport } from 'vite';
import type { StartTexts } from '../app/messages/en/start.ts';

const root = resolve(import.meta.dirname, '..');
const messages = resolve(root, 'app/messages');

/** Languages with words of their own, English left out. */
export function otherLanguages(): string[] {
  return readdirSync(messages).filter(
    (name) => name !== 'en' && existsSync(resolve(messages, name, 'start.ts')),
  );
}

export async function startTexts(language: string): Promise<StartTexts> {
  const { module } = await runnerImport<{ readonly start: StartTexts }>(
    resolve(messages, language, 'start.ts'),
    { configFile: false, logLevel: 'error' },
  );
  return module.start;
}

export async function manifestIn(language: string): Promise<string> {
  const { page } = await startTexts(language);
  const english: object = JSON.parse(
    readFileSync(resolve(root, 'public/manifest.webmanifest'), 'utf8'),
  );
  return `${JSON.stringify({ ...english, lang: language, description: page.installed }, null, 2)}\n`;
}

export function manifestsPlugin(): Plugin {
  return {
    name: 'queuebook-manifests',
    async generateBundle() {
      for (const language of otherLanguages())
        this.emitFile({
          type: 'asset',
          fileName: `manifest.${language}.webmanifest`,
          source: await manifestIn(language),
        });
    },
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const [, language] = /^\/manifest\.(\w+)\.webmanifest$/.exec(request.url ?? '') ?? [];
        if (language === undefined || !otherLanguages().includes(language)) return next();
        response.setHeader('Content-Type', 'application/manifest+json');
        void manifestIn(language).then((text) => response.end(text));
      });
    },
  };
}
