import './styles/tokens.css';
import './styles/base.css';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { openLesson } from './lessons/shelf';
import { speak } from './messages/spoken';
import { Notebook } from './notebook/page/Notebook';
import { NOTES_HASH } from './notebook/present/open-notes';
import { bringPythonUp } from './store/engine';
import { fetchWhenIdle, lateCodeIs } from './store/late-code';
import { readLink } from './store/links';
import { initialiseSession } from './store/runs';
import { installScripting } from './store/scripting';
import { chosenLanguage } from './store/settings';

const asked = new URLSearchParams(location.search);
// The notes of somebody who presents: a window of their own, in which nothing runs.
const notes = location.hash === NOTES_HASH;
if (!notes && chosenLanguage() === 'python') await bringPythonUp();
await speak(asked.get('lang'), 'title');
const lesson = await openLesson();
const Notes = lazy(() =>
  import('./notebook/present/Notes').then((module) => ({ default: module.Notes })),
);
lateCodeIs(() => import('./late'));
if (!notes) {
  initialiseSession(lesson);
  installScripting();
  const read = () => void readLink(lesson, location.hash);
  read();
  addEventListener('hashchange', read);
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    {notes ? (
      <Suspense>
        <Notes />
      </Suspense>
    ) : (
      <Notebook lesson={lesson} />
    )}
  </StrictMode>,
);
if (!notes) void fetchWhenIdle();
// In a package's launch page: a learning platform keeps what is done here.
if (asked.has('lms'))
  void import('./lms/in-lesson').then(({ tellPlatform }) => tellPlatform(lesson));
