/** What stands in the page until its scripts have come, and what browsers are told of it, in Korean. */
import type { StartTexts } from '../en/start';

export const start = {
  name: 'Queuebook',
  page: {
    title: 'Queuebook: 큐로 스레드 사이의 작업 조율하기',
    embedded: 'Queuebook: 스레드와 큐를 쓰는 프로그램 하나',
    description:
      '큐로 대화하는 스레드 프로그램을 브라우저에서 실행하고, 지켜보고, 망가뜨려 보는 노트북입니다. 진짜 스레드, 진짜 블로킹 큐, 실제로 일어난 일의 그림.',
    installed: '큐로 대화하는 스레드 프로그램을 실행하고, 지켜보고, 망가뜨려 보는 노트북입니다.',
  },
  loading: '페이지를 불러오는 중입니다 …',
  late: '이 글이 계속 보입니까? 그렇다면 무언가가 이 페이지의 스크립트를 막고 있습니다. 해결 방법:',
  causes: [
    '파일로 열었을 때: Queuebook 폴더에서 “npm start”로 시작하거나, 폴더를 아무 웹 서버에나 올린 뒤 그 주소를 여세요.',
    '다른 페이지 안에 있을 때: 이 페이지를 별도의 탭에서 여세요.',
    '연결이 끊겼을 때: 페이지를 새로 고치세요.',
    '직접 운영하는 서버일 때: 스크립트를 “text/javascript”로 보내야 하며, sandbox="allow-scripts" 프레임에는 “Access-Control-Allow-Origin: *” 헤더도 보내야 합니다.',
  ],
  ownTab: '이 페이지를 별도의 탭에서 열기',
} as const satisfies StartTexts;
