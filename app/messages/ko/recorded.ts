/** Words of cells that cannot run here, in Korean. */
import type { recorded as english } from '../en/recorded';
import type { Translation } from '../message';

export const recorded = {
  'recorded.badge': '녹화 · {browser}, {day}',
  'recorded.badge.title':
    '이 페이지에서 일어난 실행이 아닙니다. {browser}에서 학습 내용과 함께 녹화되었습니다.',
  'recorded.state.coming': '녹화된 실행을 가져오는 중입니다.',
  'recorded.state.lost': '이 셀의 녹화된 실행을 가져올 수 없었습니다.',
  'recorded.state.other':
    '녹화된 실행은 지금 여기 있는 코드가 아니라 처음 코드의 것입니다. 되돌리기를 누르면 그 코드가 돌아옵니다.',

  'recorded.why.file':
    '파일로 열면 어떤 프로그램도 실행할 수 없습니다. `npm start`로 시작하고 그 주소를 여세요.',
  'recorded.why.sandboxed':
    '격리된(sandbox) 이 프레임에서는 프로그램을 실행할 수 없습니다. 주소를 별도의 탭에서 여세요.',
  'recorded.why.insecure': '일반 `http`에서는 프로그램을 실행할 수 없습니다.',
  'recorded.why.framed': '다른 페이지 안에서는 프로그램을 실행할 수 없습니다.',
  'recorded.why.no-service-worker':
    '이 창에서는 프로그램을 실행할 수 없습니다. 시크릿 창이 아닌 일반 창에서 페이지를 여세요.',
  'recorded.why.storage':
    '사이트 데이터가 차단되어 있으면 프로그램을 실행할 수 없습니다. 이 사이트에 허용하세요.',
  'recorded.why.host': '프로그램을 실행할 수 없습니다. 사이트에 `sw.js`가 없습니다.',
  'recorded.why.headers': '프로그램을 실행할 수 없습니다. 무언가가 격리 헤더를 없앱니다.',
  'recorded.why.old-browser':
    '이 브라우저에서는 프로그램을 실행할 수 없습니다. 최신 브라우저에서 페이지를 여세요.',
  'recorded.why.policy': '프로그램을 실행할 수 없습니다. 사이트의 정책이 금지합니다.',
  'recorded.why.workers':
    '프로그램을 실행할 수 없습니다. 브라우저가 페이지의 스레드 시작을 막습니다.',
  'recorded.why.slow': '엔진이 아직 응답하지 않았습니다.',
  'recorded.why.python.suspension':
    '이 브라우저에서는 Python을 실행할 수 없습니다. Chrome과 Edge는 137판부터, Firefox는 153판부터 할 수 있습니다.',
  'recorded.why.python.files': 'Python을 실행할 수 없습니다. 파일을 가져올 수 없었습니다.',
  'recorded.why.python.frame': 'Python을 실행할 수 없습니다. 프레임이 응답하지 않았습니다.',
  'recorded.why.python.leftOut':
    'Python을 실행할 수 없습니다. 이 수업의 사본은 Python 없이 만들어졌습니다.',
} as const satisfies Translation<typeof english>;
