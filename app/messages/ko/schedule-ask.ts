/** Words of two orders compared, and one asked for, in Korean. */
import type { scheduleAsk as english } from '../en/schedule-ask';
import type { Translation } from '../message';

export const scheduleAsk = {
  'schedule.ask.played': '될 수 있습니다. 진짜 스레드의 스케줄 하나가 그렇게 출력했습니다.',
  'schedule.compare.one': '순서',
  'schedule.compare.two': '와 순서',
  'schedule.compare.do': '비교',
  'schedule.compare.looking': '둘 다 실행하는 중 …',
  'schedule.compare.none': '이 두 실행에는 까닭이 될 만한 두 단계가 없습니다.',
  'schedule.compare.until':
    '그때까지는 영향을 줄 수 있는 것이 모두 두 실행에서 같은 순서로 일어납니다.',
  'schedule.compare.first': '{number}번 순서에서는 이것이 먼저입니다:',
  'schedule.compare.second': '{number}번 순서에서는 거꾸로입니다:',
  'schedule.compare.step': '{thread}, {line}번 줄: {said}',
  'schedule.compare.step.nowhere': '{thread}: {said}',
  'schedule.ask.list': '물어볼 순서',
  'schedule.ask.possible': '될 수 있습니다. 스케줄 {count}개가 그렇게 출력합니다.',
  'schedule.ask.impossible': '될 수 없습니다.',
  'schedule.ask.notFound': '찾지 못했지만, 전부 해 본 것은 아닙니다.',
  'schedule.ask.pair': '모든 스케줄에서 “{earlier}”[이/가] “{later}”보다 먼저 출력됩니다.',
  'schedule.ask.pairSoFar':
    '해 본 모든 스케줄에서 “{earlier}”[이/가] “{later}”보다 먼저 출력됩니다.',
  'schedule.ask.first':
    '“{line}”[으로/로] 시작하는 스케줄은 없습니다. 첫 줄이 될 수 있는 것: {nexts}.',
  'schedule.ask.next':
    '이 첫 {count}줄 뒤에는 “{line}”[이/가] 결코 오지 않습니다. 올 수 있는 것: {nexts}.',
  'schedule.ask.nothingNext': '더 없음',
  'schedule.ask.or': '{first} 또는 {second}',
  'schedule.ask.quoted': '“{line}”',
  'schedule.ask.why': '왜',
  'schedule.ask.whyLooking': '까닭을 찾는 중 …',
  'schedule.ask.noWhy': '실행에서 까닭이 하나로 이어지는 사슬을 찾지 못했습니다.',
  'schedule.why.program': '같은 스레드에서, 그 뒤에',
  'schedule.why.start': '스레드는 시작시킨 뒤에야 움직입니다',
  'schedule.why.join': '스레드는 끝난 뒤에야 join됩니다',
  'schedule.why.item': '항목은 넣은 뒤에야 꺼낼 수 있습니다',
  'schedule.why.room': '그 항목을 꺼내기 전에는 자리가 없었습니다',
  'schedule.why.done': '큐는 마지막 작업이 끝났다고 센 뒤에야 join됩니다',
  'schedule.why.notify': 'wait는 notify 뒤에야 끝납니다',
  'schedule.why.woken': '누군가 깨울 때까지 대기했습니다',
  'schedule.why.sleep': '자는 스레드는 다른 누구도 움직일 수 없을 때에만 깨어납니다',
} as const satisfies Translation<typeof english>;
