/** What `npm run test:browsers` saw, as the table of docs/browsers.md: made of Playwright's report. */

/**
 * @typedef {{ type: string, description?: string }} Annotation
 * @typedef {{ projectName: string, status: string, annotations: readonly Annotation[] }} Test
 * @typedef {{ file: string, title: string, tests: readonly Test[] }} Spec
 * @typedef {{ suites?: readonly Suite[], specs?: readonly Spec[] }} Suite
 */

/** Of a project of playwright.browsers.config.ts. */
const COLUMNS = {
  firefox: 'Firefox',
  webkit: 'WebKitGTK with shared memory',
  'webkit-stock': 'WebKitGTK as it comes',
};
const SIGNS = { expected: 'yes', flaky: 'not always', unexpected: '**no**', skipped: 'not tried' };

/**
 * @param {{ suites: readonly Suite[], stats: { startTime: string } }} report
 * @returns {string} Markdown.
 */
export function matrix({ suites, stats }) {
  const specs = specsOf(suites);
  const columns = Object.entries(COLUMNS).filter(([project]) =>
    specs.some(({ tests }) => tests.some(({ projectName }) => projectName === project)),
  );
  const rows = specs
    .filter(({ tests }) => tests.some(({ projectName }) => projectName in COLUMNS))
    .map(({ title, tests }) => [
      title,
      ...columns.map(([project]) =>
        signOf(tests.find(({ projectName }) => projectName === project)),
      ),
    ]);
  const table = [
    ['', ...columns.map(([project, name]) => `${name} (${versionIn(specs, project) ?? '—'})`)],
    ['---', ...columns.map(() => '---')],
    ...rows,
  ].map((cells) => `| ${cells.join(' | ')} |`);
  return [`Tried on ${stats.startTime.slice(0, 10)}.`, '', ...table].join('\n');
}

/** @param {Test | undefined} test */
function signOf(test) {
  if (test === undefined) return '';
  return SIGNS[/** @type {keyof typeof SIGNS} */ (test.status)] ?? test.status;
}

/** @param {readonly Spec[]} specs @param {string} project */
function versionIn(specs, project) {
  for (const { tests } of specs)
    for (const { projectName, annotations } of tests) {
      const version = annotations.find(({ type }) => type === 'browser')?.description;
      if (projectName === project && version !== undefined) return version;
    }
  return undefined;
}

/** @param {readonly Suite[]} suites @returns {Spec[]} */
function specsOf(suites) {
  return suites.flatMap(({ suites: inner = [], specs = [] }) => [...specs, ...specsOf(inner)]);
}
