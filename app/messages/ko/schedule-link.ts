/** Words about a run that a link has brought. */
import type { scheduleLink as english } from '../en/schedule-link';
import type { Translation } from '../message';

export const scheduleLink = {
  'schedule.link.ready': '이 링크에는 이 셀의 실행이 담겨 있습니다.',
  'schedule.link.edited':
    '이 링크에는 고친 코드의 실행이 담겨 있습니다. 실행하기 전에 읽어 보세요:',
  'schedule.link.changes': {
    by: 'count',
    other: '재생하려면 {cells}의 글을 바꿉니다.',
  },
  'schedule.link.play': '이 실행 재생',
  'schedule.link.dismiss': '아니요, 됐습니다',
  'schedule.link.close': '닫기',
  'schedule.link.codeOf': '{cell}의 코드',
  'schedule.link.trouble.code':
    '이 링크의 코드를 읽을 수 없습니다. 잘렸거나 오는 길에 바뀌었습니다.',
  'schedule.link.trouble.token':
    '이 링크에는 여기서 재생할 수 있는 실행이 없습니다. {message} 글은 그대로입니다.',
  'schedule.link.trouble.text': '이 링크의 코드를 실행할 수 없습니다: {message} 글은 그대로입니다.',
  'schedule.link.trouble.engine':
    '이 페이지에서는 스레드가 실행되지 않아 이 링크의 실행을 재생할 수 없습니다. 글은 그대로입니다.',
  'schedule.link.trouble.cell': '이 링크는 여기에 없는 셀을 가리킵니다: {message}.',
} as const satisfies Translation<typeof english>;
