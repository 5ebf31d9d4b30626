/** Ways out of the frame that are tried, and programs that try them all. */

/**
 * One try each: `attempt` may use `url` (http) and `ws`. A try has failed when it throws, or gives nothing;
 * promises are let go, since a thread has no later: for those the listener is the judge.
 */
export const TRIES: Readonly<Record<string, string>> = {
  fetch: 'return fetch(url)',
  'sync XMLHttpRequest': `const xhr = new XMLHttpRequest(); xhr.open('GET', url, false); xhr.send(); return xhr.status`,
  WebSocket: 'new WebSocket(ws)',
  WebSocketStream: 'new WebSocketStream(ws)',
  EventSource: 'new EventSource(url)',
  WebTransport: `new WebTransport(url.replace('http:', 'https:'))`,
  FontFace: `return new FontFace('leak', 'url(' + url + ')').load()`,
  'import() of http': 'return import(url)',
  'import() of blob': `return import(URL.createObjectURL(new Blob(['fetch("' + url + '")'], { type: 'text/javascript' })))`,
  'import() of data': `return import('data:text/javascript,fetch("' + url + '")')`,
  importScripts: 'importScripts(url)',
  'importScripts of blob': `importScripts(URL.createObjectURL(new Blob(['fetch("' + url + '")'], { type: 'text/javascript' })))`,
  'nested worker by address': 'new Worker(url)',
  'nested worker that fetches': `
    const text = 'fetch("' + url + '"); importScripts("' + url + '"); new WebSocket("' + ws + '")';
    new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })))`,
  'nested data worker that fetches': `new Worker('data:text/javascript,fetch("' + url + '")')`,
  sendBeacon: 'navigator.sendBeacon(url)',
  'service worker': 'return navigator.serviceWorker.register(url)',
  RTCPeerConnection: 'new RTCPeerConnection()',
  indexedDB: `indexedDB.open('leak')`,
  caches: `return caches.open('leak')`,
  'private file system': 'return navigator.storage.getDirectory()',
  locks: `return navigator.locks.request('leak', { ifAvailable: true }, () => undefined)`,
  localStorage: 'return localStorage.length',
  cookieStore: `return cookieStore.set('leak', '1')`,
  document: 'return document.cookie',
  parent: 'return parent.document',
  top: 'return top.location.href',
  opener: 'return opener.document',
  BroadcastChannel: `new BroadcastChannel('queuebook-leak').postMessage('leaked')`,
};

/** Those whose refusal the code sees at once, wherever it runs. The others may hand out a promise or fail later. */
export const REFUSED_AT_ONCE = [
  'sync XMLHttpRequest',
  'importScripts',
  'importScripts of blob',
  'sendBeacon',
  'service worker',
  'RTCPeerConnection',
  'indexedDB',
  'localStorage',
  'document',
  'parent',
  'top',
  'opener',
];

/** As a learner would write it, and as somebody would who has found out that names are withheld. */
export const WAYS: Readonly<Record<string, (body: string) => string>> = {
  'plain code': (body) => `(() => { ${body} })()`,
  'new Function': (body) => `new Function('url', 'ws', ${JSON.stringify(body)})(url, ws)`,
  'the function constructor of a value': (body) =>
    `print.constructor('url', 'ws', ${JSON.stringify(body)})(url, ws)`,
};

/** Runs in the frame: a worker made from text there, with all that browsers give workers, makes every try. */
export async function untouchedWorker([tries, origin]: readonly [
  readonly (readonly [name: string, body: string])[],
  string,
]): Promise<string[]> {
  const text = `onmessage = ({ data: [tries, origin] }) => postMessage(tries.map(([name, body]) => {
    const path = '/' + encodeURIComponent(name);
    try {
      const value = new Function('url', 'ws', body)(origin + path, origin.replace('http', 'ws') + path);
      value?.then?.(() => undefined, () => undefined);
      return name + ': ' + (value === undefined ? 'nothing' : 'gave ' + typeof value);
    } catch (error) {
      return name + ': refused ' + error.name;
    }
  }))`;
  const worker = new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
  const heard = new Promise<string[]>((resolve) => {
    worker.onmessage = ({ data }) => resolve(data);
  });
  worker.postMessage([tries, origin]);
  return heard;
}

/** What Python itself has for it, each of which must be refused at once. */
export const PYTHON_TRIES = ['import of js', 'socket', 'urllib', 'pyxhr', 'micropip'];

/** A cell in Python that hands every try to JavaScript, and makes its own. */
export function pythonProgram(
  made: readonly (readonly [name: string, body: string])[],
  origin: string,
): string {
  return `
import importlib, io, json, sys
# Promises that are refused later would say so between the lines.
sys.stderr = io.StringIO()
js = sys.modules['js']
tries = json.loads(${JSON.stringify(JSON.stringify(made))})
origin = '${origin}'

def attempt(name, go):
    try:
        value = go()
        told = 'nothing' if value is None else 'gave ' + type(value).__name__
        if hasattr(value, 'then'):
            js.Function.new('it', 'it.then(() => undefined, () => undefined)')(value)
    except BaseException as error:
        told = 'refused ' + type(error).__name__
    print(name + ': ' + told)

for name, body in tries:
    path = '/' + js.encodeURIComponent(name)
    go = js.Function.new('url', 'ws', body)
    attempt(name, lambda: go(origin + path, origin.replace('http', 'ws') + path))

def connect():
    importlib.import_module('socket').create_connection(('127.0.0.1', int(origin.split(':')[-1])), 1)

attempt('import of js', lambda: __import__('js'))
attempt('socket', connect)
attempt('urllib', lambda: importlib.import_module('urllib.request').urlopen(origin))
attempt('pyxhr', lambda: importlib.import_module('pyodide.http').pyxhr.get(origin))
attempt('micropip', lambda: importlib.import_module('micropip'))
print('after: done')
`;
}

/** A cell's text that makes every try and prints how it went. */
export function program(
  made: readonly (readonly [name: string, body: string])[],
  origin: string,
  wrap: (body: string) => string,
  where: 'main' | 'another thread',
): string {
  const tries = made.map(
    ([name, body]) =>
      `attempt(${JSON.stringify(name)}, (url: string, ws: string) => ${wrap(body)});`,
  );
  return `
import { Thread } from 'threading';

function attempt(name: string, go: (url: string, ws: string) => unknown) {
  const path = '/' + encodeURIComponent(name);
  let result = 'nothing';
  try {
    const value: any = go('${origin}' + path, '${origin.replace('http', 'ws')}' + path);
    if (value !== undefined) result = 'gave ' + typeof value;
    if (typeof value?.then === 'function') value['then'](() => undefined, () => undefined);
  } catch (error: any) {
    result = 'refused ' + error.name;
  }
  print(name + ': ' + result);
}

function tryAll() {
${tries.join('\n')}
}

${where === 'main' ? 'tryAll();' : 'const thread = new Thread({ target: tryAll });\nthread.start();\nthread.join();'}
print('after: done');
`;
}
