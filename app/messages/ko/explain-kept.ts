/** Words for runs that are saved, exported and opened again, in Korean. */
import type { explainKept as english } from '../en/explain-kept';
import type { Translation } from '../message';

export const explainKept = {
  'explain.export': '저장, 열기, 공유, 되돌리기',
  'explain.export.recorded': '녹화됨',
  'explain.export.recorded.title': '파일에서 열었습니다. 이 페이지에서 일어난 실행이 아닙니다.',
} as const satisfies Translation<typeof english>;
