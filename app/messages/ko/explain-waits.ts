/** Words of polling laid beside waiting, in Korean. */
import type { explainWaits as english } from '../en/explain-waits';
import type { Translation } from '../message';

export const explainWaits = {
  'explain.compare': '폴링과 기다림 비교',
  'explain.compare.intro':
    '이 페이지에서 같은 일을 하는 두 프로그램입니다. 하나는 폴링하고 하나는 기다립니다. {polling}[과/와] {waiting}의 마지막 실행을 나란히 놓았습니다. 어느 쪽을 고쳤다면 고친 것이 반영됩니다.',
  'explain.compare.missing': '{cell}[은/는] 아직 실행되지 않았습니다.',
  'explain.compare.run': '{cell} 실행',
  'explain.compare.goTo': '{cell}[으로/로] 가기',
  'explain.compare.running': '{cell} 실행 중 …',
  'explain.compare.polling': '{cell}: 폴링',
  'explain.compare.waiting': '{cell}: 기다림',
} as const satisfies Translation<typeof english>;
