import { startTransition, useEffect, useMemo, useState } from 'react';
import type { Lesson } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { afterEngine } from '../../store/engine';
import { useLateCode } from '../../store/late-code';
import { placeOf, useLinks } from '../../store/links';
import { useOffline } from '../../store/offline';
import { partsAreComing, partsHaveCome } from '../../store/page-parts';
import { usePresent } from '../../store/present';
import { LinkTrouble } from '../../views/schedule/late';
import { CellLabels, cellLabels } from '../../views/shared/cell-labels';
import { fetched } from '../../views/shared/fetched';
import { Broken } from './Broken';
import { EditorLost } from './EditorLost';
import { EngineNotice } from './EngineNotice';
import { Entry } from './Entry';
import { Header } from './Header';
import { About } from './late';
import './Notebook.css';
import { Prose } from '../shared/Prose';
import { useMediaQuery } from '../shared/use-media-query';
import { useThemeOnPage } from '../shared/use-theme-on-page';
import { Outline } from './Outline';
import { Presenting } from './Presenting';
import { Section } from './Section';
import { TAKEAWAYS_ID, Takeaways } from './Takeaways';
import { useCurrentSection } from './use-current-section';

const NewVersion = fetched(() => import('./NewVersion').then((module) => module.NewVersion));

/** The whole page: header, outline, and the lesson from its title to what to take away. */
export function Notebook({ lesson }: { readonly lesson: Lesson }) {
  const inSections = lesson.sections.reduce((cells, section) => cells + section.cells.length, 0);
  const cells = inSections + (lesson.workshop?.cells.length ?? 0);
  const wide = useMediaQuery('(min-width: 64rem)');
  const drawn = useDrawn(cells, wide ? 4 : 1);
  const whole = drawn >= cells;
  useThemeOnPage();
  useArrival(whole);
  const current = useCurrentSection(
    whole
      ? [
          ...lesson.sections.map((section) => section.id),
          TAKEAWAYS_ID,
          ...(lesson.workshop ? [lesson.workshop.id] : []),
        ]
      : [],
  );
  const labels = useMemo(() => cellLabels(lesson), [lesson]);
  const linksNowhere = useLinks(({ trouble }) => trouble !== null && trouble.cell === null);
  const newer = useOffline((state) => state.newer);
  const presenting = usePresent((state) => state.cell !== null);
  // Nobody scrolls down to it before: it is no reason to fetch anything.
  const lateCodeIsHere = useLateCode(({ come }) => come);
  const outline = <Outline lesson={lesson} current={current} wide={wide} />;
  return (
    <div className="Notebook">
      <a className="Notebook-skip" href="#lesson">
        {t('notebook.skip')}
      </a>
      <Header title={t(lesson.title)}>{!wide && outline}</Header>
      <EngineNotice />
      <EditorLost />
      {newer && <NewVersion />}
      {linksNowhere && <LinkTrouble />}
      <Presenting lesson={lesson} />
      <div className="Notebook-columns" inert={presenting}>
        {wide && outline}
        <main className="Notebook-lesson" id="lesson" tabIndex={-1}>
          {lesson.entry ? (
            <Entry lesson={lesson} entry={lesson.entry} />
          ) : (
            <h1 className="Notebook-title">{t(lesson.title)}</h1>
          )}
          <div className="Notebook-introduction">
            {lesson.introduction.map((key) => (
              <p key={key}>
                <Prose text={t(key)} />
              </p>
            ))}
          </div>
          {drawn > 0 && (
            <CellLabels value={labels}>
              {lesson.sections.map((section, i) => {
                const most = drawn - cellsBefore(lesson, i);
                return (
                  most > 0 && (
                    <Section
                      key={section.id}
                      section={section}
                      most={Math.min(most, section.cells.length)}
                    />
                  )
                );
              })}
              {drawn >= inSections && (
                <Takeaways title={lesson.closing.title} points={lesson.closing.points} />
              )}
              {lesson.workshop && drawn > inSections && (
                <Broken workshop={lesson.workshop} most={drawn - inSections} />
              )}
              {whole && lateCodeIsHere && <About lesson={lesson} />}
            </CellLabels>
          )}
        </main>
      </div>
    </div>
  );
}

function cellsBefore({ sections }: Lesson, section: number): number {
  return sections.slice(0, section).reduce((cells, each) => cells + each.cells.length, 0);
}

/**
 * How many of the page's cells are drawn: after its first picture, which shows none of them and comes in half the time then,
 * and after the engine; so many at once, for layout and paint of the page cost more than a cell does, and a press or a scroll
 * waits for both: on a small screen, where processors are slow and cells come with their pictures, one. All of them where
 * somebody comes for a place among them, by an address or by coming back.
 */
function useDrawn(cells: number, atOnce: number): number {
  const [drawn, setDrawn] = useState(() => {
    const [visit] = performance.getEntriesByType('navigation');
    const fresh = visit instanceof PerformanceNavigationTiming && visit.type === 'navigate';
    const later = fresh && location.hash === '';
    if (later) partsAreComing();
    return later ? 0 : cells;
  });
  useEffect(() => {
    const more = () => startTransition(() => setDrawn(drawn + atOnce));
    if (drawn >= cells) partsHaveCome();
    else if (drawn > 0) more();
    else void afterEngine().then(more);
  }, [drawn, cells, atOnce]);
  return drawn;
}

/** The browser looked for the address's fragment before there was a page, and never looks for a cell's link. */
function useArrival(whole: boolean): void {
  useEffect(() => {
    const arrive = () => {
      const place = placeOf(location.hash);
      if (place !== '') document.getElementById(place)?.scrollIntoView({ behavior: 'instant' });
    };
    // Somebody may have gone on before there was where to go.
    if (whole) arrive();
    addEventListener('hashchange', arrive);
    return () => removeEventListener('hashchange', arrive);
  }, [whole]);
}
