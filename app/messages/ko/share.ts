/** The lesson as a file to take away, in Korean. */
import type { share as english } from '../en/share';
import type { Translation } from '../message';

export const share = {
  'share.what':
    '수업 전체를 zip 파일 하나로. 아무 웹 서버에나, 또는 학습 플랫폼(Moodle, ILIAS, Canvas …)의 패키지로 쓸 수 있습니다.',
  'share.kind': '어디에 쓰나요?',
  'share.kind.site': '웹 서버',
  'share.kind.1.2': '학습 플랫폼, SCORM 1.2',
  'share.kind.2004': '학습 플랫폼, SCORM 2004',
  'share.passed': '합격 기준(점수의 퍼센트)',
  'share.points':
    '점수: 맞은 예측 {questions}개에 1점씩, 고친 프로그램 {programs}개에 1점씩. 플랫폼은 점수, 상태, 시간과 나중에 이어서 하는 데 필요한 것을 받습니다. 학습자가 쓴 글은 그 브라우저에 남습니다.',
  'share.frames':
    '플랫폼의 페이지 안에서 Chrome과 Edge는 모두 실행합니다. Firefox와 Safari는 거기서 Python으로만 프로그램을 실행하고, 일부 판은 아무것도 실행하지 못해 기록된 실행을 보여 줍니다.',
  'share.python': 'Python 포함({size} MB 추가)',
  'share.python.without': '빼면 Python 셀은 읽을 수 있고, 실행은 TypeScript로 합니다.',
  'share.python.leftOut': '이 사본은 Python 없이 만들어졌고, 이것의 사본도 그렇습니다.',
  'share.download': '내려받기({size} MB)',
  'share.busy': '가져온 파일: {of}개 중 {come}개 …',
  'share.packing': '묶는 중 …',
  'share.done': '{name}: {size} MB, 완성. 다음에 할 일은 그 안의 READ-ME.txt에 있습니다.',
  'share.failed':
    'zip을 만들 수 없었습니다. 이 사이트의 파일 하나를 가져올 수 없거나, 페이지를 연 뒤에 바뀌었습니다. 페이지를 새로 고친 다음 다시 해 보세요.',
  'share.noList':
    '이 사이트의 파일 목록을 가져올 수 없습니다. 개발 서버에는 목록이 없습니다. 사이트를 빌드해서(`npm run build`) 여세요.',
  'share.unrecorded':
    '여기서 하는 일은 기록되지 않습니다. 이 페이지 둘레에 학습 플랫폼이 없거나, 전한 것을 받지 않았습니다. 그래도 수업은 그대로 쓸 수 있습니다.',
  'share.readMe.site': `{title}

이 폴더는 웹 사이트입니다. 설치나 설정 없이 아무 웹 서버에서나 돌아갑니다.

자기 컴퓨터에서는 이 폴더에서 다음 중 하나로 서버를 시작하고
  npx serve
  python3 -m http.server
그것이 알려 주는 주소를 여세요. 예: http://localhost:8000/

서버에서는 폴더를 복사해 넣으세요. https로 열려야 합니다.

디스크에서 바로 열면(index.html을 두 번 누르면) 돌아가지 않습니다. 브라우저는 그런
페이지에 스크립트도, 스레드가 공유할 메모리도 주지 않습니다. 페이지도 그렇게 알립니다.

모든 부분의 라이선스: licences.txt
`,
  'share.readMe.platform': `{title}

SCORM {version} 패키지입니다. zip을 풀지 말고 그대로, 학습 플랫폼에서 SCORM 패키지를
받는 곳에 올리세요(Moodle: "SCORM 패키지" 활동 추가).

점수: {points}점. 맞은 예측마다 1점, 고친 프로그램마다 1점. 합격은 {passed} %부터.
SCORM 1.2의 상태: passed, 모두 해 보았으면 completed, 아니면 incomplete.
SCORM 2004: 같은 것을 completion(completed, incomplete)과 success(passed, unknown)로.

학습자: 프로그램을 실행하려면 https가 필요합니다. 이 패키지는 플랫폼과 학습자의
브라우저 말고는 아무 데도 아무것도 남기지 않습니다.

모든 부분의 라이선스: licences.txt
`,
} as const satisfies Translation<typeof english>;
