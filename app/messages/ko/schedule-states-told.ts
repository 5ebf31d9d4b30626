/** Words of a search through a program's states that is over, in Korean. */
import type { scheduleStatesTold as english } from '../en/schedule-states-told';
import type { Translation } from '../message';

export const scheduleStatesTold = {
  'schedule.states.counted': '스케줄 자체는 끝까지 세지 않았습니다: 지금까지 {schedules}개.',
  'schedule.states.count': '계속 세기',
  'schedule.states.count.title': '스케줄을 {limit}개까지 하나씩 실행합니다',
  'schedule.states.numbers':
    '프로그램이 있을 수 있는 상태는 {states}개입니다. 시작에서 끝까지 가는 길: {ways}.',
  'schedule.states.numbers.title':
    '스레드의 시작과 끝처럼 순서를 아무도 알아챌 수 없는 단계는 그 앞의 단계와 함께 셉니다',

  'schedule.states.cut.unable':
    '모든 순서를 한꺼번에 볼 수 없음: 거기에서는 아직 {what}[을/를] 따라갈 수 없습니다.',
  'schedule.states.cut.unable.line':
    '모든 순서를 한꺼번에 볼 수 없음: 거기에서는 아직 {what}({line}번 줄) 항목을 따라갈 수 없습니다.',
  'schedule.states.cut.unable.cell':
    '모든 순서를 한꺼번에 볼 수 없음: 거기에서는 아직 {what}({cell}, {line}번 줄) 항목을 따라갈 수 없습니다.',
  'schedule.states.cut.states': '모든 순서를 한꺼번에 볼 수 없음: 상태가 {count}개보다 많습니다.',
  'schedule.states.cut.outputs':
    '모든 순서를 한꺼번에 볼 수 없음: 한 상태에서 나올 수 있는 출력이 {count}개보다 많습니다.',
  'schedule.states.cut.steps': '모든 순서를 한꺼번에 볼 수 없음: 단계가 너무 많은 길이 있습니다.',
  'schedule.states.cut.polls':
    '모든 순서를 한꺼번에 볼 수 없음: 스레드 하나가 끝없이 보고 또 봅니다.',
  'schedule.states.cut.stopped': '모든 순서를 한꺼번에 볼 수 없음: 찾기를 중지했습니다.',

  'schedule.states.large': '{lead} {name} 이상: {exact}',
  'schedule.states.large.power': '× 10^{power}',
  'schedule.states.large.billion': '× 10억',
  'schedule.states.large.trillion': '× 1조',
  'schedule.states.large.quadrillion': '× 1,000조',
  'schedule.states.large.quintillion': '× 100경',
  'schedule.states.large.sextillion': '× 10해',
  'schedule.states.large.septillion': '× 1자',
  'schedule.states.large.octillion': '× 1,000자',
  'schedule.states.large.nonillion': '× 100양',
  'schedule.states.large.decillion': '× 10구',
} as const satisfies Translation<typeof english>;
