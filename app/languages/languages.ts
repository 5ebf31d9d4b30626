/**
 * The languages that cells can be written in. What the page needs of one stands here; it asks for
 * `languageOfCells` and names none. A new language is a folder beside `typescript/` and an entry.
 */
import type { Compiler } from './compiler';

export interface CellLanguage {
  readonly id: string;
  /** As its own people write it. */
  readonly name: string;
  /** Fetched when the page is at rest, or when a cell runs before that: a compiler is the largest part of a language. */
  readonly loadCompiler: () => Promise<Compiler>;
}

const LANGUAGES = {
  typescript: {
    id: 'typescript',
    name: 'TypeScript',
    loadCompiler: () => import('./typescript/compile'),
  },
} as const satisfies Readonly<Record<string, CellLanguage>>;

/** What the cells of all lessons are written in today. */
export const languageOfCells: CellLanguage = LANGUAGES.typescript;
