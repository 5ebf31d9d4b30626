/** Words of all orders at once, in Korean. */
import type { scheduleStates as english } from '../../en/late/schedule-states';
import type { Translation } from '../../message';

export const scheduleStates = {
  'schedule.states.looking': '상태를 살펴보는 중: 지금까지 {count}개',
  'schedule.states.counting':
    '{outputs} · 증명됨: 상태 {states}개 전부 · 스케줄 세는 중: {schedules}개',
  'schedule.states.proven': '{outputs} · 증명됨: 상태 {states}개 전부',
  'schedule.states.unconfirmed': '{outputs} · 상태 {states}개, 모두 확인되지는 않음',
  'schedule.states.stopped': '상태 {count}개 뒤에 중지함',
  'schedule.states.how':
    '프로그램이 있을 수 있는 상태를 저마다 한 번씩 찾아가, 그 사이의 단계에서 무엇이 출력되는지 읽었습니다. 그런 다음 순서마다 그 스케줄을 진짜 스레드로 재생했습니다.',
  'schedule.states.confirmed': '확인됨',
  'schedule.states.confirmed.title': '그 스케줄을 진짜 스레드로 재생했고, 이것이 출력되었습니다',
  'schedule.states.not': '확인되지 않음',
  'schedule.states.not.title': '그 스케줄을 진짜 스레드로 재생했더니 다른 일을 했습니다',
  'schedule.states.failed':
    '모든 순서를 한꺼번에 볼 수 없습니다. 상태를 살펴보다가 멈추고 말았습니다. 아마도 메모리가 모자란 듯합니다. 스케줄을 하나씩 실행합니다.',
  'schedule.states.lost':
    '모든 순서를 한꺼번에 볼 수 없습니다. 그 코드를 가져올 수 없었습니다. 다음번에 다시 요청합니다.',
} as const satisfies Translation<typeof english>;
