/** Why a run came to nothing, in Korean. */
import type { errors as english } from '../en/errors';
import type { Translation } from '../message';

export const errors = {
  'errors.unreadable': '프로그램 때문에 엔진이 보여 줄 수 없는 것을 말했습니다.',
  'errors.engineLost':
    '실행 도중에 브라우저가 엔진을 끝냈습니다. 아마도 브라우저가 JavaScript에 내주는 메모리를 프로그램이 다 채운 듯합니다. 엔진은 다시 시작되었습니다.',
  'errors.connection': '프로그램을 읽는 부분을 여러 번 요청했지만 가져올 수 없었습니다.',
  'errors.ordersConnection':
    '엔진에서 순서를 지휘하는 부분을 여러 번 요청했지만 가져올 수 없었습니다.',
} as const satisfies Translation<typeof english>;
