/** CPython's own tests, as the machine has them, or as Debian gives them: read when they are run, never kept. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TestPackage {
  /** '3.13.0' */
  readonly version: string;
  /** Texts by the names of their modules: 'test.support.os_helper'. */
  readonly texts: Readonly<Record<string, string>>;
}

const NEEDED = ['test_queue.py', 'test_threading.py', 'lock_tests.py'];

/** The newest that there is; null where there is none. */
export function packageOfTests(): TestPackage | null {
  const [newest] = onMachine().sort((a, b) => compare(b.version, a.version));
  if (newest !== undefined) return { version: newest.version, texts: textsOf(newest.folder) };
  return ofDebian();
}

interface Found {
  readonly version: string;
  readonly folder: string;
}

function onMachine(): Found[] {
  const names = ['python3', ...Array.from({ length: 12 }, (_, i) => `python3.${i + 9}`)];
  const root = join(process.env.PYENV_ROOT ?? join(process.env.HOME ?? '', '.pyenv'), 'versions');
  const others = existsSync(root)
    ? readdirSync(root).map((version) => join(root, version, 'bin', 'python3'))
    : [];
  return [...names, ...others].flatMap((command) => {
    const text = asked(command, [
      '-c',
      'import platform, sysconfig; print(platform.python_version(), sysconfig.get_path("stdlib"))',
    ]);
    const [version = '', ...path] = text.trim().split(' ');
    const folder = join(path.join(' '), 'test');
    const whole = path.length > 0 && NEEDED.every((name) => existsSync(join(folder, name)));
    return whole ? [{ version, folder }] : [];
  });
}

/** Its package of tests, with the library that has what tests are made of. */
function ofDebian(): TestPackage | null {
  const packages = asked('apt-cache', ['search', '--names-only', '^libpython3[.][0-9]+-testsuite$'])
    .split('\n')
    .flatMap((line) => /^libpython(3\.\d+)-testsuite /.exec(line)?.[1] ?? [])
    .sort((a, b) => compare(b, a));
  const [version] = packages;
  if (version === undefined) return null;
  const into = mkdtempSync(join(tmpdir(), 'queuebook-cpython-'));
  try {
    const wanted = [`libpython${version}-testsuite`, `libpython${version}-stdlib`];
    execFileSync('apt-get', ['download', ...wanted], { cwd: into, stdio: 'pipe' });
    for (const file of readdirSync(into).filter((name) => name.endsWith('.deb')))
      execFileSync('dpkg', ['-x', file, '.'], { cwd: into, stdio: 'pipe' });
    const folder = join(into, 'usr/lib', `python${version}`, 'test');
    return { version: `${version}, Debian's package`, texts: textsOf(folder) };
  } catch (error) {
    console.log(`Debian's package of CPython's tests could not be had: ${error}`);
    return null;
  } finally {
    rmSync(into, { recursive: true, force: true });
  }
}

function textsOf(root: string): Record<string, string> {
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const support = readdirSync(join(root, 'support')).filter((name) => name.endsWith('.py'));
  return {
    test: '',
    ...Object.fromEntries(NEEDED.map((name) => [`test.${name.replace(/\.py$/, '')}`, read(name)])),
    ...Object.fromEntries(
      support.map((name) => [
        `test.support.${name.replace(/\.py$/, '')}`.replace('.__init__', ''),
        read(join('support', name)),
      ]),
    ),
  };
}

function asked(command: string, args: readonly string[]): string {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}

function compare(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split(/\D+/).map(Number));
  for (let i = 0; i < 3; i++) {
    const difference = (left?.[i] ?? 0) - (right?.[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
