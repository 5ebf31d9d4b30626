/** What went wrong in a cell or with its text, what to do about it, and a learner's work as a file, in Korean. */
import type { notebook as english } from '../../en/late/notebook';
import type { Translation } from '../../message';

export const notebook = {
  'notebook.trouble.threadLine': '스레드 {thread}: {cell}, {line}번 줄',
  'notebook.trouble.thread': '스레드 {thread}',
  'notebook.trouble.traceback': '파이썬이 하는 말',
  'notebook.trouble.stuck': '교착 상태',
  'notebook.trouble.stuckMeans':
    '모든 스레드가 기다리고, 다른 스레드를 깨울 수 있는 스레드가 하나도 남지 않았습니다. 프로그램이 영원히 멈춰 있을 것이므로 끝냈습니다.',
  'notebook.trouble.endless': '중지됨',
  'notebook.trouble.endlessMeans':
    '프로그램이 오랫동안 앞으로 나아가지 않아 끝냈습니다. 끝나지 않는 반복문이 있는지 찾아보세요.',
  'notebook.trouble.tooLongMeans':
    '이 스케줄에서는 프로그램이 끝없이 이어집니다. 400,000단계 뒤에 끝냈습니다. 자지 않고 묻고 또 묻는 반복문이 있는지 찾아보세요.',
  'notebook.waiting.unnamed': '…',
  'notebook.waiting.put': '{thread}[이/가] `put`에서 기다립니다: `{on}`[이/가] 가득 찼습니다',
  'notebook.waiting.get': '{thread}[이/가] `get`에서 기다립니다: `{on}`[이/가] 비었습니다',
  'notebook.waiting.queue-join': '{thread}[이/가] `join`에서 `{on}`의 작업이 끝나기를 기다립니다',
  'notebook.waiting.thread-join': '{thread}[이/가] `join`에서 {on}[이/가] 끝나기를 기다립니다',
  'notebook.waiting.lock': '{thread}[이/가] 잠금 `{on}`[을/를] 기다립니다',
  'notebook.waiting.condition': '{thread}[이/가] `{on}`의 알림을 기다립니다',
  'notebook.waiting.sleep': '{thread}[이/가] 자고 있습니다',
  'notebook.waiting.exit': '{thread}[은/는] 할 일을 마치고 {on}[을/를] 기다립니다',
  'notebook.hint.line': '표시된 줄을 고친 뒤 다시 실행을 누르세요.',
  'notebook.hint.definition': '오류는 위쪽 셀에 있습니다. 거기서 고친 뒤 이 셀을 다시 실행하세요.',
  'notebook.hint.noLine': '프로그램을 고친 뒤 다시 실행을 누르세요.',
  'notebook.hint.EngineError':
    '여러분의 프로그램이 아니라 Queuebook의 잘못입니다. 페이지를 새로 고친 뒤 다시 실행을 누르세요.',
  'notebook.hint.EngineLost':
    '글은 모두 그대로입니다. 점점 더 많은 것을 만들거나 쌓아 두는 반복문이 있는지 찾은 뒤 다시 실행을 누르세요.',
  'notebook.hint.ConnectionError':
    '연결되어 있습니까? 그렇다면 다시 실행을 누르세요. 계속 그러면 페이지를 새로 고치세요. 새 판이 나왔을 수 있으며, 글은 보관되어 있습니다.',
  'notebook.hint.IndexError':
    '꺼낼 것이 없었습니다. 오류를 잡고 나중에 다시 시도하거나, `get`이 기다리는 큐를 쓰세요.',
  'notebook.hint.Empty':
    '큐가 비었는데 이 `get`은 기다릴 수 없었습니다. 기다리게 하거나 `Empty`를 잡으세요.',
  'notebook.hint.Full':
    '큐가 가득 찼는데 이 `put`은 기다릴 수 없었습니다. 기다리게 하거나 `Full`을 잡으세요.',
  'notebook.hint.ShutDown':
    '큐가 이미 shutdown되었습니다. 스레드가 끝나야 할 곳에서 `ShutDown`을 잡으세요.',
  'notebook.hint.MemoryError':
    '`new Queue(100)`처럼 큐에 크기를 주세요. 그러면 `put`이 대신 기다립니다.',
  'notebook.hint.ReferenceError':
    '쓰기 전에 위에서 선언하거나 import 하세요. 셀에는 페이지(`document`, `window`)도, 네트워크(`fetch`)도, Node.js의 것(`require`, `process`)도 없습니다. 보일 것은 `print`로, 데이터는 본문에 쓰세요.',
  'notebook.hint.stuck':
    '스레드마다 누가 깨웠어야 하는지 물어보세요. 어느 `put`, `get`, `taskDone` 또는 `close`가 빠졌거나 너무 일찍 왔습니까?',

  'notebook.python.off': 'Python · 처음 실행할 때 가져옵니다',
  'notebook.python.fetching.interpreter': 'Python 가져오는 중 · {all}MB 중 {come}',
  'notebook.python.fetching.library': 'Python 라이브러리 가져오는 중 · {all}MB 중 {come}',
  'notebook.python.fetching.rest': 'Python 라이브러리 더 가져오는 중 · {all}MB 중 {come}',
  'notebook.python.starting': 'Python 시작 중',
  'notebook.python.live': '실시간 · Python',
  'notebook.python.from.memory': '이 브라우저가 지난번에 보관한 것으로 Python을 시작했습니다.',
  'notebook.python.from.files':
    '파일에서 Python을 시작했습니다. 한동안 쉬고 나면 다음 방문을 위해 시작 상태를 보관합니다.',
  'notebook.python.from.kept': '파일에서 Python을 시작했습니다. 다음 방문에는 더 빨리 시작합니다.',
  'notebook.python.from.unkept':
    '파일에서 Python을 시작했습니다. 이 브라우저는 이 페이지의 것을 보관하지 않으므로, 다음 방문에도 그만큼 걸립니다.',
  'notebook.python.unavailable': 'Python 사용 불가',
  'notebook.missing.python.suspension':
    '여기서는 Python을 읽을 수는 있어도 실행할 수 없습니다. 이 브라우저는 WebAssembly를 멈춰 둘 수 없습니다. Chrome과 Edge는 137판부터, Firefox는 153판부터 할 수 있습니다. *TypeScript*는 페이지가 메모리를 공유하는 곳이면 어디서나 실행됩니다.',
  'notebook.missing.python.files':
    'Python을 가져올 수 없었습니다. 연결을 확인하고 다시 실행을 누르세요. 이미 가져온 것은 브라우저가 보관합니다.',
  'notebook.missing.python.frame':
    'Python을 실행하는 프레임이 응답하지 않았습니다. 페이지를 새로 고치세요. 그래도 안 되면 사이트나 브라우저가 그런 프레임을 금지하는 것입니다.',
  'notebook.missing.python.leftOut':
    '이 수업의 사본은 Python 없이 만들어졌습니다. 여기서는 읽을 수 있고, 셀은 *TypeScript*로 실행됩니다.',
  'notebook.share': '이 수업 공유하기',
  'notebook.work': '나의 작업',
  'notebook.work.what': '고친 글, 답, 수리를 파일 하나로.',
  'notebook.work.save': '저장',
  'notebook.work.open': '열기 …',
  'notebook.work.foreign':
    'Queuebook이 저장한 작업 파일이 아니거나 잘렸습니다. 여기에서 저장한 파일을 고르세요.',
  'notebook.work.newer':
    '이 파일은 더 새로운 Queuebook이 저장했습니다. 페이지를 새로 고친 뒤 다시 여세요.',
  'notebook.work.opened': '파일을 열었습니다. 글 {count}개와 답이 들어 있습니다.',
  'notebook.work.notKept':
    '글 {count}개를 열었지만 이 브라우저는 보관하지 않습니다. 페이지를 닫을 때까지만 있습니다.',
  'notebook.kept.failed':
    '이 브라우저는 이 페이지의 것을 보관하지 않습니다(저장 공간이 가득 찼거나, 꺼져 있거나, 시크릿 창입니다). 글과 답은 페이지를 닫을 때까지만 있습니다.',
  'notebook.kept.failed.text': '이 글을 파일로',
  'notebook.kept.failed.all': '전부 파일로',
  'notebook.kept.close': '닫기',
  'notebook.kept.elsewhere': '이 셀의 글이 다른 탭에서 바뀌었습니다.',
  'notebook.kept.elsewhere.take': '그 글 가져오기',
  'notebook.kept.elsewhere.keep': '이 글 유지하기',
  'notebook.kept.aside': '이 셀에 쓴 여러분의 글이 다른 글에 자리를 내주었습니다.',
  'notebook.kept.aside.back': '내 글 되찾기',
  'notebook.kept.aside.drop': '이 글 유지하기',
  'notebook.about': '이 페이지에 대하여: 무엇으로 만들었고 무엇을 보관하는가',
} as const satisfies Translation<typeof english>;
