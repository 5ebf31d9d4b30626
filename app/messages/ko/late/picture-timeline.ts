/** The timeline's signs, its table, and whom to follow, in Korean. */
import type { pictureTimeline as english } from '../../en/late/picture-timeline';
import type { Translation } from '../../message';

export const pictureTimeline = {
  'picture.timeline.legend': '타임라인의 기호',
  'picture.timeline.legend.running': '실행 중',
  'picture.timeline.legend.parked': '대기',
  'picture.timeline.legend.sleeping': '자는 중',
  'picture.timeline.legend.polling': '폴링',
  'picture.timeline.legend.printed': '출력',
  'picture.timeline.legend.wakes': '깨움',
  'picture.timeline.legend.folded': '아무 일도 없는 긴 시간, 짧게 그림',
  'picture.timeline.tooManyWakes': '깨움 {count}번: 확대하면 보입니다',
  'picture.timeline.follow': '따라가기',
  'picture.timeline.follow.nobody': '고르지 않음',
  'picture.timeline.follow.threads': '스레드',
  'picture.timeline.follow.objects': '큐와 잠금',
  'picture.timeline.previousChange': '이전 변화',
  'picture.timeline.nextChange': '다음 변화',
  'picture.timeline.threadBack': '이 스레드의 한 단계 뒤로',
  'picture.timeline.threadForward': '이 스레드의 한 단계 앞으로',
  'picture.timeline.whole': '실행 전체',
  'picture.timeline.earlier': '앞으로',
  'picture.timeline.later': '뒤로',
  'picture.timeline.fold': '단계를 띠로 묶기',
  'picture.timeline.idle.whole': '긴 대기를 다 그리기',
  'picture.timeline.idle.folded': '긴 대기를 접기',

  'picture.timeline.table': '보이는 범위의 단계',
  'picture.timeline.table.step': '단계',
  'picture.timeline.table.time': '시간',
  'picture.timeline.table.thread': '스레드',
  'picture.timeline.table.what': '일어난 일',
  'picture.timeline.table.some': '보이는 범위의 {all}단계 가운데 재생 위치에 가까운 {count}단계.',
} as const satisfies Translation<typeof english>;
