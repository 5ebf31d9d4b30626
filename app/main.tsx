import './styles/tokens.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { openLesson } from './lessons/shelf';
import { Notebook } from './notebook/page/Notebook';
import { readLink } from './store/links';
import { initialiseSession } from './store/runs';
import { installScripting } from './store/scripting';

const lesson = await openLesson();
initialiseSession(lesson);
installScripting();
const read = () => void readLink(lesson, location.hash);
read();
addEventListener('hashchange', read);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <Notebook lesson={lesson} />
  </StrictMode>,
);
