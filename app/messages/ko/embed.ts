/** Words of one cell in somebody's page, in Korean. */
import type { embed as english } from '../en/embed';
import type { Translation } from '../message';

export const embed = {
  'embed.noCell': '이름이 “{cell}”인 셀은 없습니다.',
  'embed.open': 'Queuebook에서 열기',
  'embed.openOwn': '별도의 탭에서 열기',
  'embed.snippet': '내 페이지에 넣기',
  'embed.snippet.view': '보여 줄 것:',
  'embed.snippet.view.stage': '전부',
  'embed.snippet.view.flow': '스레드와 큐',
  'embed.snippet.view.timeline': '타임라인',
  'embed.snippet.view.console': '콘솔',
  'embed.snippet.code': '내 페이지에 넣을 코드',
  'embed.snippet.copy': '복사',
  'embed.snippet.preview': '미리 보기',
  'embed.snippet.look': '새 탭에서 보기',
  'embed.preview.title': '내 페이지에 들어갈 모습',
  'embed.preview.width': '그 자리의 너비:',
  'embed.preview.pixels': '{px}px',
  'embed.preview.close': '닫기',
  // Places for the words of an author.
  'embed.own.label': '프로그램',
  'embed.own.title': '',
  'embed.own.watch': '',
  'embed.own.moment1': '',
  'embed.own.moment2': '',
  'embed.own.moment3': '',
  'embed.own.moment4': '',
  'embed.own.moment5': '',
  'embed.own.moment6': '',
} as const satisfies Translation<typeof english>;
