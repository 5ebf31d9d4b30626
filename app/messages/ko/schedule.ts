/** Words of commanded schedules: how one gets to them, in Korean. */
import type { schedule as english } from '../en/schedule';
import type { Translation } from '../message';

export const schedule = {
  'schedule.step': '한 단계씩',
  'schedule.orders': '모든 순서',
  'schedule.line.help': '줄을 끌거나 화살표로 옮기세요.',
} as const satisfies Translation<typeof english>;
