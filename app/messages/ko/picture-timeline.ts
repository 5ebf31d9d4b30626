/** Words of the timeline and of the keys that move the playhead, in Korean. */
import type { pictureTimeline as english } from '../en/picture-timeline';
import type { Translation } from '../message';

export const pictureTimeline = {
  'picture.timeline': '타임라인',
  'picture.timeline.playhead': '위치',
  'picture.timeline.position': '{steps}단계 중 {step}단계, {time}',
  'picture.timeline.said': '{position}: {sentence}',
  'picture.timeline.tick.step': '{step}단계',
  'picture.timeline.idle': '… {time} …',

  'picture.timeline.parked.put': 'put에서 대기 · {object}',
  'picture.timeline.parked.get': 'get에서 대기 · {object}',
  'picture.timeline.parked.queue-join': 'join에서 대기 · {object}',
  'picture.timeline.parked.thread-join': 'join에서 대기 · {object}',
  'picture.timeline.parked.lock': '잠금에서 대기 · {object}',
  'picture.timeline.parked.condition': 'wait에서 대기 · {object}',
  'picture.timeline.short.put': 'put',
  'picture.timeline.short.get': 'get',
  'picture.timeline.short.queue-join': 'join',
  'picture.timeline.short.thread-join': 'join',
  'picture.timeline.short.lock': '잠금',
  'picture.timeline.short.condition': 'wait',
  'picture.timeline.sleeping': '{time} 자는 중',
  'picture.timeline.sleeping.short': '자는 중',
  'picture.timeline.polling': '폴링 · {object}',
  'picture.timeline.polling.short': '폴링',
  'picture.timeline.pause': '폴링 사이에 자는 중',
  'picture.timeline.depth': '깊이 ≤ {count}',
  'picture.timeline.unfinished': '미완료 ≤ {count}',
  'picture.timeline.unfinished.short': '≤ {count}',
  'picture.timeline.room': 'maxsize {maxsize}',

  'picture.timeline.tools': '타임라인 도구',
  'picture.timeline.byTime': '시간순',
  'picture.timeline.byVirtual': '가상 시간순',
  'picture.timeline.byStep': '단계순',
  'picture.timeline.zoomIn': '확대',
  'picture.timeline.zoomOut': '축소',
  'picture.timeline.band': '{name} ×{count}',
  'picture.timeline.more': '타임라인 더 보기',
  'picture.timeline.axis.title': '시간을 따라, 또는 단계마다',
  'picture.timeline.empty':
    '여기에 스레드마다 레인이 하나씩 생깁니다. 일어난 일은 기록되고, 되돌아가 볼 수 있습니다.',
  'picture.timeline.keys': '기호와 키',
  'picture.keys.space': '스페이스',
} as const satisfies Translation<typeof english>;
