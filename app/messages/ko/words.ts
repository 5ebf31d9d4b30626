/** Words of a change of language, in Korean. */
import type { words as english } from '../en/words';
import type { Translation } from '../message';

export const words = {
  'notebook.words.notKept':
    '언어를 바꾸려면 페이지를 새로 불러와야 하는데, 이 브라우저는 이 페이지의 것을 보관하지 않습니다. 고친 글이 사라집니다. 그래도 언어를 바꿀까요?',
} as const satisfies Translation<typeof english>;
