/** Words of commanded schedules: how one gets to them, in Korean. */
import type { schedule as english } from '../en/schedule';
import type { Translation } from '../message';

export const schedule = {
  'schedule.step': '한 단계씩',
  'schedule.orders': '모든 순서',
  'schedule.orders.close': '닫기',
  'schedule.orders.blank': '(빈 줄)',

  'schedule.line.help': '줄을 끌거나 화살표로 옮기세요.',
  'schedule.line.up': '“{line}” 위로 옮기기',
  'schedule.line.down': '“{line}” 아래로 옮기기',
  'schedule.line.moved': '“{line}”[이/가] 이제 {count}줄 중 {place}번째입니다',
  'schedule.link.trouble.cell': '이 링크는 여기에 없는 셀을 가리킵니다: {message}.',
} as const satisfies Translation<typeof english>;
