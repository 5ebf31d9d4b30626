import { lazy, Suspense, useEffect } from 'react';
import { cellsOf, type Lesson } from '../../lessons/lesson';
import { present, presentedIn, usePresent } from '../../store/present';
import { presentFrom } from './present-from';

const Present = lazy(() =>
  import('../present/Present').then((module) => ({ default: module.Present })),
);

const EDITABLE = 'input, textarea, select, [contenteditable="true"], .cm-editor';

/** Presents when the address, the button or the key `p` says so; the address says which cell meanwhile. */
export function Presenting({ lesson }: { readonly lesson: Lesson }) {
  const id = usePresent((state) => state.cell);
  const cells = cellsOf(lesson).filter(({ kind }) => kind === 'run');
  const cell = cells.find((each) => each.id === id);
  useEffect(() => {
    const arrive = () => {
      const asked = presentedIn(location.hash);
      if (asked !== null) present(asked);
    };
    const onKey = (event: KeyboardEvent) => {
      const { target, key } = event;
      if (key !== 'p' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.defaultPrevented || usePresent.getState().cell !== null) return;
      if (target instanceof Element && target.closest(EDITABLE)) return;
      presentFrom();
    };
    arrive();
    addEventListener('hashchange', arrive);
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('hashchange', arrive);
      removeEventListener('keydown', onKey);
    };
  }, []);
  useEffect(() => {
    if (id === null) return;
    const before = history.state;
    history.replaceState(before, '', `#present=${id}`);
    return () => {
      if (usePresent.getState().cell !== null) return;
      history.replaceState(before, '', `#${id}`);
      document.getElementById(id)?.scrollIntoView({ block: 'start' });
    };
  }, [id]);
  if (!cell) return null;
  return (
    <Suspense>
      <Present key={cell.id} cells={cells} cell={cell} />
    </Suspense>
  );
}
