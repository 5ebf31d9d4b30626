/**
 * `lms.js`, the script of a package's launch page: the lesson in a frame, and the platform's API around it. This page
 * must not be isolated, which would take the API away; the lesson in its frame may be.
 */
import { cmiValues } from './cmi';
import { findApi } from './find-api';
import { heardFromLesson } from './heard';
import { openPlatform } from './platform';
import type { FromLaunchPage, Report, ScormVersion } from './report';

const VERSIONS: readonly ScormVersion[] = ['1.2', '2004'];
const { scorm, passed, lesson = 'index.html', title = '' } = document.currentScript?.dataset ?? {};
const version = VERSIONS.find((each) => each === scorm);
if (version === undefined) throw new Error(`SCORM ${scorm} is not known here`);

const api = findApi(window, version);
const platform = api && openPlatform(api, version);
const note = document.querySelector('[role=status]');
if (note instanceof HTMLElement) note.hidden = platform !== null;

let report: Report | null = null;
/** The session is over: a platform takes no more. */
let over = false;

/** @param ms on the clock of this page, which began with the session */
const values = (ms: number) =>
  platform?.counts ? cmiValues(version, report, Number(passed), ms) : [];

function write(ms: number): void {
  if (!platform?.counts || over) return;
  const taken = platform.write(values(ms));
  if (note instanceof HTMLElement) note.hidden = taken;
}

const frame = document.createElement('iframe');
frame.title = title;
frame.allow = 'cross-origin-isolated; clipboard-write; fullscreen';
frame.src = lesson;
const tell = (message: FromLaunchPage) =>
  frame.contentWindow?.postMessage(message, location.origin);

window.addEventListener('message', ({ source, origin, data, timeStamp }) => {
  if (source !== frame.contentWindow || origin !== location.origin) return;
  const message = heardFromLesson(data);
  if (message?.type === 'lms-hello')
    // A lesson that is loaded anew goes on where it was.
    tell({ queuebook: 1, type: 'lms-kept', kept: platform && (report?.kept ?? platform.kept) });
  if (message?.type === 'lms-report') {
    report = message.report;
    write(timeStamp);
  }
});

// On telephones a page that is put away may never hear of its end.
document.addEventListener('visibilitychange', ({ timeStamp }) => {
  if (document.visibilityState === 'hidden') write(timeStamp);
});
window.addEventListener('pagehide', ({ timeStamp }) => {
  if (!over) platform?.finish(values(timeStamp));
  over = true;
});
// Back from the browser's own keeping: that session is over, another one begins.
window.addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload();
});

document.body.append(frame);
