/** Words of all orders: what was found and left out, in Korean. */
import type { scheduleOrders as english } from '../../en/late/schedule-orders';
import type { Translation } from '../../message';

export const scheduleOrders = {
  'schedule.orders.title': '이 프로그램이 출력할 수 있는 모든 순서',
  'schedule.orders.looking': '지금까지 {outputs}, 스케줄 {schedules}개',
  'schedule.orders.proven': '{outputs} · 증명됨: 스케줄 {schedules}개 전부',
  'schedule.orders.oneSide': '{outputs} · 이 추첨에서 스케줄 {schedules}개 전부',
  'schedule.orders.chance':
    '이 프로그램은 {what}[을/를] 묻습니다. 여기서는 모든 스케줄이 같은 답을 받으므로, 그것이 정하는 것의 한쪽만 보았습니다.',
  'schedule.orders.polls':
    '전부가 아닙니다. 끝없이 폴링합니다. 스레드 하나가 자지 않고 보고 또 보아, 본 횟수만큼 순서가 있습니다. 더 많이 보면 어떻게 되는지는 해 보지 않았습니다.',
  'schedule.orders.first': '{outputs} · 더 많은 스케줄 가운데 처음 {schedules}개',
  'schedule.orders.stopped': '{outputs} · 중지할 때까지 스케줄 {schedules}개',
  'schedule.orders.drawn': '{outputs} · 무작위로 뽑은 스케줄 {schedules}개',
  'schedule.orders.outputs': '순서 {count}가지',
  'schedule.orders.counted':
    '스케줄 하나하나가 실제로 실행되었습니다. 서로 영향을 줄 수 없는 단계만 다른 스케줄은 한 번만 셉니다.',
  'schedule.orders.leftOut': '같은 일을 하는 길 {count}개를 뺐습니다: {why}.',
  'schedule.orders.leftOut.uncounted':
    '같은 일을 하는 길을 뺐습니다. 몇 개인지는 알 수 없습니다: {why}.',
  'schedule.orders.swap': '`{name}`의 {one} 단계와 {two} 단계가 자리를 바꿈',
  'schedule.orders.swap.and': '{one}, {other}',
  'schedule.orders.swap.nothing': '함께 건드리는 것이 없는 단계끼리 자리를 바꿈',
  'schedule.orders.does.put': '`put`',
  'schedule.orders.does.get': '`get`',
  'schedule.orders.does.task-done': '`taskDone`',
  'schedule.orders.does.queue-joined': '`join`',
  'schedule.orders.does.shutdown': '`shutdown`',
  'schedule.orders.does.lock-acquired': '`acquire`',
  'schedule.orders.does.lock-released': '`release`',
  'schedule.orders.does.wait-ended': '`wait`',
  'schedule.orders.does.wait-blocked': '`wait`',
  'schedule.orders.does.notified': '`notify`',
  'schedule.orders.does.append': '`append`',
  'schedule.orders.does.appendleft': '`appendleft`',
  'schedule.orders.does.pop': '`pop`',
  'schedule.orders.does.popleft': '`popleft`',
  'schedule.orders.does.look': '보기',
  'schedule.orders.does.change': '바꾸기',
  'schedule.orders.countedOnce':
    '누가 기다려야 했는지만 다른 순서는 여기서 한 번만 셉니다. 다른 스레드가 움직일 수 있는 한, 스레드는 기다릴 필요가 없을 때 `get`, `join` 또는 잠금에 들어갑니다.',
  'schedule.orders.countedDrawn':
    '스케줄 하나하나가 실제로 실행되었고, 어느 토큰으로든 그중 하나를 다시 재생할 수 있습니다. 뽑히지 않은 일도 여전히 일어날 수 있습니다.',
  'schedule.orders.none': '아직 어떤 순서도 해 보지 않았습니다.',
  'schedule.orders.begin': '모든 순서 해 보기',
  'schedule.orders.again': '다시 살펴보기',
  'schedule.orders.edited': '그 뒤로 글이 바뀌었습니다.',
  'schedule.orders.changed': '다른 설정으로 찾은 것입니다.',
  'schedule.orders.list': '찾은 순서',
  'schedule.orders.count': '스케줄 {count}개',
  'schedule.orders.book': '책',
  'schedule.orders.free': '마지막 자유 실행',
  'schedule.orders.now': '이 실행',
  'schedule.orders.elsewhere.writes':
    '마지막 자유 실행에서 두 스레드의 줄이 붙어 나왔습니다. 그 출력은 “print는 두 번 쓰기”에 속합니다.',
  'schedule.orders.elsewhere.sleeps':
    '마지막 자유 실행에서 다른 스레드가 움직일 수 있는 동안 잠이 끝났습니다. 그 출력은 “자는 스레드: 언제든 깨어날 수 있음”에 속합니다.',
  'schedule.orders.elsewhere.show': '거기서 보기',
  'schedule.orders.watch': '보기',
  'schedule.orders.watchName': '{number}번 순서 보기',
  'schedule.orders.outcome.finished': '끝남',
  'schedule.orders.outcome.failed': '실패',
  'schedule.orders.outcome.stuck': '교착 상태',
  'schedule.orders.outcome.cut': '너무 길어 자름',
  'schedule.orders.nothing': '(출력 없음)',
  'schedule.orders.more': '{count}개 더 보기',
  'schedule.orders.offer':
    '항목이 이만큼 많으면 순서가 다 해 볼 수 없을 만큼 많습니다. 몇 개를 뽑거나, 항목을 줄여 그 순서를 해 보세요.',
  'schedule.orders.offer.more': '해 본 것보다 순서가 더 있습니다. 무작위로 뽑거나 더 살펴보세요.',
  'schedule.orders.offer.random': '무작위 스케줄 {count}개',
  'schedule.orders.offer.random.title': '단계마다 움직일 수 있는 스레드 하나를 뽑습니다',
  'schedule.orders.offer.pct': '드문 순서를 노리는 스케줄 {count}개',
  'schedule.orders.offer.pct.title':
    'PCT: 스레드마다 우선순위를 주고, 뽑은 몇몇 순간에 그것을 바꿉니다. 어떤 스레드를 오래 붙잡아 두어야 일어나는 일을 찾아냅니다',
  'schedule.orders.offer.few': '항목 줄이기',
  'schedule.orders.offer.few.title': '글을 바꿉니다: {changes}. 되돌리기로 원래대로 됩니다',
  'schedule.orders.offer.all': '전부 해 보기',
  'schedule.orders.further': '{factor}배 더 살펴보기',

  'schedule.compare.title': '두 순서는 어디에서 갈라질까요?',
  'schedule.ask.title': '다른 순서도 될 수 있을까요?',
} as const satisfies Translation<typeof english>;
