/** The page of a package that a platform opens: it needs no file but `lms.js`, and says so where nothing is recorded. */
import { escaped } from './escaped';
import type { ScormVersion } from './report';

/** In the package. The service worker must not know it: an isolated page has no API around it. */
export const LAUNCH_PAGE = 'scorm.html';

interface LaunchPage {
  readonly version: ScormVersion;
  /** Per cent of the points. */
  readonly passedFrom: number;
  readonly title: string;
  /** Of its words, and of the lesson's. */
  readonly language: string;
  /** Said where no platform keeps what the learner does. */
  readonly unrecorded: string;
}

export function launchPage({
  version,
  passedFrom,
  title,
  language,
  unrecorded,
}: LaunchPage): string {
  const lesson = `index.html?lms&lang=${encodeURIComponent(language)}`;
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
html, body { height: 100%; margin: 0; }
body { display: flex; flex-direction: column; }
iframe { flex: 1; min-height: 0; width: 100%; border: 0; }
[role=status] { margin: 0; padding: 8px 16px; background: #fff3cd; color: #3d2f00; font: 16px/1.5 system-ui, sans-serif; }
</style>
</head>
<body>
<p role="status" hidden>${escaped(unrecorded)}</p>
<script src="lms.js" data-scorm="${version}" data-passed="${passedFrom}" data-lesson="${escaped(lesson)}" data-title="${escaped(title)}"></script>
</body>
</html>
`;
}
