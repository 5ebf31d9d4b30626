/** Words of a frame that waits to be pressed, in Korean. */

import type { embedStart as english } from '../en/embed-start';
import type { Translation } from '../message';

export const embedStart = {
  run: '실행',
  recorded: '녹화된 실행의 스레드와 큐를 멈춰 놓은 그림',
} satisfies Translation<typeof english>;
