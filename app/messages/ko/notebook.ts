/** Words of the notebook around the lesson, in Korean. */
import type { notebook as english } from '../en/notebook';
import type { Translation } from '../message';

export const notebook = {
  'notebook.product': 'Queuebook',
  'notebook.skip': '본문으로 건너뛰기',
  'notebook.theme': '테마',
  'notebook.theme.auto': '자동',
  'notebook.theme.light': '밝게',
  'notebook.theme.dark': '어둡게',
  'notebook.words': '페이지 언어',

  'notebook.outline': '차례',
  'notebook.outline.open': '차례',
  'notebook.section.notRun': '실행 전',
  'notebook.section.running': '실행 중',
  'notebook.section.ran': '실행함',
  'notebook.section.read': '읽을거리',

  'notebook.run': '실행',
  'notebook.fold': '접기',
  'notebook.unfold': '펼치기',
  'notebook.stop': '중지',
  'notebook.reset': '되돌리기',
  'notebook.reset.title':
    '처음 코드로 돌아갑니다. 편집기의 실행 취소로 고친 코드를 되찾을 수 있습니다.',
  'notebook.watchFor': '눈여겨볼 것',
  'notebook.code.choice': '언어',
  'notebook.code.typescript': 'TypeScript',
  'notebook.code.python': 'Python',
  'notebook.code.both': '둘 다',
  'notebook.code.folded': '⋯ {count}줄',
  'notebook.code.folded.title': '여기에 있는 스레드가 없습니다. 눌러서 이 줄들 보기',
  'notebook.code.label.typescript': '{cell}의 TypeScript',
  'notebook.code.label.python': '{cell}의 Python',
  'notebook.code.label.pythonToRead': '{cell}의 Python, 읽기 전용',
  'notebook.editor.help':
    'Escape를 누른 뒤 Tab을 누르면 편집기를 벗어납니다. {keys}[은/는] 셀을 실행합니다.',

  'notebook.entry': '이것은 무엇인가요',
  'notebook.entry.run': '이 컴퓨터에서 실행',
  'notebook.entry.start': '학습 시작',
  'notebook.entry.recorded':
    '지금은 전에 녹화한 실행이 재생되고 있습니다. 실행을 누르면 여러분 브라우저의 스레드가 움직이며, 순서가 다를 수도 있습니다.',
  'notebook.entry.still':
    '전에 녹화한 실행이 멈춰 있습니다. 재생이나 한 단계 앞으로를 누르면 볼 수 있습니다. 실행을 누르면 여러분 브라우저의 스레드가 움직이며, 순서가 다를 수도 있습니다.',
  'notebook.entry.live':
    '방금 여러분의 브라우저에서 일어난 일입니다. 두 스레드가 서로를 한 번씩 기다렸습니다.',
  'notebook.entry.roadmap': '학습 순서',

  'notebook.present': '발표',
  'notebook.present.title': '한 번에 셀 하나씩, 프로젝터용 (p)',

  'notebook.status.running': '실행 중',
  'notebook.status.notStarted': '시작되지 않음: {name}',
  'notebook.status.edited': '고침',
  'notebook.status.defined': '실행함: 정의만 하고 아직 아무 일도 하지 않습니다',
  'notebook.status.finished': '{time} 뒤에 끝남',
  'notebook.status.failed': '{time} 뒤에 실패함',
  'notebook.status.stopped': '{time} 뒤에 중지됨',
  'notebook.status.stuck': '{time} 뒤에 교착 상태',
  'notebook.status.events': '이벤트 {count}개',
  'notebook.status.noneLost': '잃은 것 없음',
  'notebook.status.lost': '{count}개 잃음',
  'notebook.time.ms': '{count}ms',
  'notebook.time.s': '{count}초',

  'notebook.trouble.line': '{cell}, {line}번 줄',

  'notebook.crash': '이 셀을 그릴 수 없었습니다: {message}',
  'notebook.crash.kept': '글은 안전합니다. 다른 셀은 계속 동작합니다.',
  'notebook.crash.again': '다시 그리기',
} as const satisfies Translation<typeof english>;
