import {
  type ChangeEvent,
  type ComponentType,
  lazy,
  type ReactNode,
  Suspense,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { CellId } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { modelOf } from '../../model/run-model';
import { lastRunFile, lastRunTrace } from '../../store/run-files';
import { openRunText } from '../../store/saved-runs';
import { useSession } from '../../store/session';
import './ExportList.css';
import { saveFile } from '../shared/save-file';

/** Few want it: it comes when the menu is opened, and is not offered where it cannot be had. */
const EmbedSnippet = lazy<ComponentType<{ readonly cell: CellId }>>(() =>
  import('./EmbedSnippet').then(
    ({ EmbedSnippet: Snippet }) => ({ default: Snippet }),
    () => ({ default: () => null }),
  ),
);

interface Props {
  readonly cell: CellId;
  /** 'In [9]': what the file's own title says. */
  readonly label: string;
  readonly open: boolean;
  /** Something was kept or opened. */
  readonly onDone: () => void;
  readonly children?: ReactNode;
}

/** What is being done with a long file, and how far it is. */
interface Work {
  readonly what: 'reading' | 'writing';
  readonly percent: number;
}

type Contents = BlobPart[] | null | Promise<BlobPart[] | null>;

/** What can be kept of a cell's last run, and a kept one opened. */
export function ExportList({ cell, label, open, onDone, children }: Props) {
  const [trouble, setTrouble] = useState('');
  const [work, setWork] = useState<Work | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const run = useSession((session) => session.cells[cell]?.run ?? null);
  const over = run?.outcome ? run : null;

  useEffect(() => {
    if (!open) setTrouble('');
  }, [open]);
  const save = (name: string, type: string, contents: () => Contents) => async () => {
    setTrouble('');
    if (work !== null) return;
    try {
      const parts = await contents();
      if (parts === null) throw new Error('nothing to save');
      saveFile(`queuebook-${cell}${name}`, type, parts);
      onDone();
    } catch {
      setTrouble(t('explain.export.failed'));
    } finally {
      setWork(null);
    }
  };
  const onPart = (what: Work['what']) => (part: number) =>
    setWork({ what, percent: Math.round(part * 100) });
  const openChosen = async (event: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = event.currentTarget.files ?? [];
    // The same file may be chosen again.
    event.currentTarget.value = '';
    if (chosen === undefined) return;
    setTrouble('');
    setWork({ what: 'reading', percent: 0 });
    const text = await chosen.text().catch(() => '');
    const opened = await openRunText(text, onPart('reading'));
    setWork(null);
    if (!opened.ok) {
      setTrouble(t(`explain.open.${opened.problem}`));
      return;
    }
    onDone();
    if (opened.cell !== cell) document.getElementById(opened.cell)?.scrollIntoView();
  };

  const choices = [
    {
      words: t('explain.export.run'),
      act: save('.json', 'application/json', () => lastRunFile(cell, onPart('writing'))),
    },
    {
      words: t('explain.export.chrome'),
      act: save('.trace.json', 'application/json', () =>
        lastRunTrace(cell, label, onPart('writing')),
      ),
    },
    {
      words: t('explain.export.svg'),
      act: save('.svg', 'image/svg+xml', () =>
        picture().then(({ pictureSvg }) => textParts(pictureSvg(cell))),
      ),
    },
    {
      words: t('explain.export.png'),
      act: save('.png', 'image/png', async () => {
        const { picturePng } = await picture();
        const png = await picturePng(cell);
        return png && [png];
      }),
    },
    {
      words: t('explain.export.csv'),
      act: save('.csv', 'text/csv', async () => {
        const { countsCsv } = await import('../../model/files/export-csv');
        return over && [countsCsv(modelOf(over.log))];
      }),
    },
  ];

  return (
    <>
      <ul>
        {choices.map(({ words, act }) => (
          <li key={words}>
            <button
              type="button"
              className="ExportMenu-choice"
              aria-disabled={over === null}
              onClick={() => {
                if (over !== null) void act();
              }}
            >
              {words}
            </button>
          </li>
        ))}
        <li className="ExportMenu-open">
          <button type="button" className="ExportMenu-choice" onClick={() => file.current?.click()}>
            {t('explain.export.open')}
          </button>
          <input
            ref={file}
            type="file"
            accept=".json,application/json"
            aria-label={t('explain.export.open')}
            hidden
            onChange={(event) => void openChosen(event)}
          />
        </li>
      </ul>
      {over === null && <p className="ExportMenu-hint">{t('explain.export.runFirst')}</p>}
      <p className="ExportMenu-read" role="status">
        {work !== null && t(`explain.file.${work.what}`, { percent: work.percent })}
      </p>
      <p className="ExportMenu-trouble" role="alert">
        {trouble}
      </p>
      <div className="ExportMenu-open">
        <Suspense>
          <EmbedSnippet cell={cell} />
        </Suspense>
      </div>
      {children && <div className="ExportMenu-open">{children}</div>}
    </>
  );
}

/** What writes a file comes when one is wanted. */
const picture = () => import('./export-picture');

function textParts(text: string | null): BlobPart[] | null {
  return text === null ? null : [text];
}
