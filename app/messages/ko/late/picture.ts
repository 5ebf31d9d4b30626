/** Words of the picture's table twin, and of an item's life, in Korean. */
import type { picture as english } from '../../en/late/picture';
import type { Translation } from '../../message';

export const picture = {
  'picture.table.thread': '스레드',
  'picture.table.state': '상태',
  'picture.table.queue': '큐',
  'picture.table.content': '내용',
  'picture.vessel.items': '항목 {count}개',
  'picture.item.previous': '이전 항목',
  'picture.item.next': '다음 항목',
  'picture.item.close': '그만 따라가기',
  'picture.item.earlier': '앞 단계 {count}개',
  'picture.item.notYet': '아직 없음',
  'picture.item.stays': '그대로 있습니다.',
  'picture.vessel.waiting': '대기: {names}',
  'picture.item.token': '항목 {item}',
  'picture.item.value': '값 {value}',
  'picture.item.life': '{item}의 일생',
  'picture.item.in': '지금 {queue} 안에',
  'picture.item.with': '지금 {thread}에게',
  'picture.item.put': '{step}단계({time})에 {thread}[이/가] 넣음',
  'picture.item.waited': '{time} 기다림,',
  'picture.item.taken': '{step}단계({time})에 {thread}[이/가] 꺼냄',
  'picture.pollsOf': '폴링 {polls}번, 헛됨 {empty}번',
} as const satisfies Translation<typeof english>;
