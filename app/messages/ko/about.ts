/** What the page is made of, and what it keeps, in Korean. */
import type { about as english } from '../en/about';
import type { Translation } from '../message';

export const about = {
  'about.own':
    'Queuebook은 MIT 라이선스의 자유 소프트웨어입니다. 다른 사람들의 작업물로 만들었고, 따로 밝히지 않은 것은 고치지 않았습니다. 이름을 누르면 그 출처로 갑니다.',
  'about.texts': '모든 라이선스 전문',
  'about.part': '부분',
  'about.does': '여기서 하는 일',
  'about.licence': '라이선스',
  'about.does.pyodide':
    '브라우저용 Python입니다. 셀을 처음 Python으로 실행할 때 가져옵니다. 라이브러리는 둘로 나뉘어 옵니다.',
  'about.does.cpython': 'Pyodide 안의 Python 자체: 인터프리터, threading, queue',
  'about.does.react': '페이지를 그립니다',
  'about.does.codemirror': '편집기와 코드의 색',
  'about.does.sucrase': 'TypeScript에서 타입을 떼어 냅니다. 셀에 필요 없는 부분은 뺐습니다',
  'about.does.acorn': '셀의 프로그램을 읽습니다',
  'about.does.d3': '축의 어림수',
  'about.does.comlink': '페이지, 프레임, 워커 사이의 호출',
  'about.does.zustand': '페이지가 열려 있는 동안 기억하는 것',
  'about.does.fflate': '수업을 파일 하나로 묶습니다',
  'about.kept': '이 브라우저가 이 페이지를 위해 보관하는 것.',
  'about.kept.what':
    '고친 글, 답과 수리, 설정, 셀을 Python으로 실행했다면 Python의 파일, 그리고 네트워크 없이도 열리도록 이 페이지와 서비스 워커입니다. 어느 것도 이 컴퓨터를 떠나지 않습니다.',
  'about.offline': '네트워크가 없을 때',
  'about.offline.what':
    '이 페이지를 잠깐이라도 열어 두었다면 페이지가 열리고, 셀이 TypeScript로 실행되며, 순서와 링크와 편집기가 작동합니다. Python과 녹화된 실행은 쓸 때 보관되고, 한꺼번에 보관할 수도 있습니다(약 7 MB).',
  'about.offline.keep': '오프라인용으로 보관',
  'about.offline.coming': '가져오는 중…',
  'about.offline.kept': '모두 보관되었습니다.',
  'about.offline.failed':
    '다 가져오거나 보관하지 못했습니다. 온 것은 남아 있으니 나중에 다시 시도하세요.',
  'about.kept.delete': '전부 지우기',
  'about.kept.sure': '고친 글과 답이 사라집니다. 그 전에 차례에서 파일 하나로 저장할 수 있습니다.',
  'about.kept.yes': '모두 지웁니다',
  'about.kept.refused':
    '브라우저가 거절했습니다. 이 사이트에 저장된 것은 브라우저 설정에서 지울 수 있습니다.',
} as const satisfies Translation<typeof english>;
