/** A page that is open while its server has got another one, in Korean. */
import type { offline as english } from '../en/offline';
import type { Translation } from '../message';

export const offline = {
  'offline.newer':
    '이 페이지의 새 버전이 있습니다. 다시 불러올 때까지 지금 열린 것은 그대로 있습니다.',
  'offline.reload': '새 버전 불러오기',
  'offline.later': '나중에',
} as const satisfies Translation<typeof english>;
