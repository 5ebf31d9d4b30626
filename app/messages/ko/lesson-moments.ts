/** What the marked moments of a run say, in Korean. */
import type { lessonMoments as english } from '../en/lesson-moments';
import type { Translation } from '../message';

export const lessonMoments = {
  'lesson.moment.in6.nothing':
    '아무것도 찾지 못한 폴링입니다. 프로세서는 일했지만 이루어진 것은 없습니다. 그리고 묻고 또 물을 것입니다.',
  'lesson.moment.in6.heap':
    'main은 계속 넣기만 하고, 기다리라고 하는 것은 아무것도 없습니다. 뒤 단계가 느리면 메모리가 차오를 것입니다.',
  'lesson.moment.in6.late':
    '이제 항목이 있지만 작업자는 자고 있고 아무도 알려 주지 않습니다. 항목은 다음 폴링까지 그대로 놓여 있습니다.',
  'lesson.moment.in6.mainPolls':
    'main도 폴링합니다. 모두 끝났는지는 묻고 또 물어야만 알 수 있습니다.',
  'lesson.moment.in6.trick':
    '편법입니다. main이 작업자의 큐를 치워 버려서, 다음 `get`이 전과 다르게 실패하게 합니다.',
  'lesson.moment.in6.noticed': '작업자는 다음 폴링에서야 알아차리고, 자신이 잡은 오류로 끝납니다.',

  'lesson.moment.in8.parked':
    '소비자가 `get`에서 대기합니다. 아무것도 묻지 않고, 프로세서 시간을 전혀 쓰지 않습니다.',
  'lesson.moment.in8.wakes': '바로 이 `put`이 소비자를 깨웁니다. 아무도 폴링하지 않았습니다.',
  'lesson.moment.in8.got': '첫 시도에 항목을 얻었습니다. `get` 한 번이었고, 폴링은 없었습니다.',
  'lesson.moment.in8.first':
    '이번에는 항목이 먼저 와 있었습니다. 똑같은 `get`이 바로 지나갔고, 아무도 기다릴 필요가 없었습니다.',
  'lesson.moment.in8.glued':
    '두 스레드가 동시에 씁니다. 한 줄의 텍스트가 다른 줄의 끝보다 먼저 나와, 두 줄이 붙어 나옵니다.',

  'lesson.moment.in9.full': '하나뿐인 자리가 찼습니다. 다음 `put`은 기다려야 합니다.',
  'lesson.moment.in9.parked':
    '가득 찼습니다. main이 `put`에서 대기합니다. 항목 하나보다 더 앞서갈 수 없습니다.',
  'lesson.moment.in9.room': '배압입니다. 이제 빠른 쪽이 느린 쪽의 속도로 움직입니다.',
  'lesson.moment.in9.returns':
    '이제야 두 번째 `put`이 반환됩니다. `Producer put 2`는 결코 이보다 먼저 출력될 수 없습니다.',
  'lesson.moment.in9.consumer':
    '이번에는 거꾸로입니다. 소비자가 더 빨라서, main이 넣을 때까지 대기합니다.',

  'lesson.moment.in10.join':
    'main이 `join`에서 대기합니다. 큐가 비기를 기다리는 것이 아니라, 작업이 끝나기를 기다립니다.',
  'lesson.moment.in10.empty':
    '큐는 비었는데 미완료는 1입니다. 작업은 누군가의 손에 있을 뿐, 끝나지 않았습니다.',
  'lesson.moment.in10.done':
    '`taskDone`이 그 수를 0으로 만듭니다. `join`을 놓아주는 것은 빈 큐가 아니라 바로 이것입니다.',
  'lesson.moment.in10.goesOn':
    'main이 계속합니다. 한 번 물었을 뿐이고, 누가 그 일을 했는지는 전혀 모릅니다.',

  'lesson.moment.in13.parked':
    '일이 없는 작업자가 대기합니다. In [6]이었다면 여기서부터 폴링했을 것입니다.',
  'lesson.moment.in13.close':
    '센티널이 마지막 항목 뒤에 들어가므로, 그 전에 넣은 것은 하나도 잃지 않습니다.',
  'lesson.moment.in13.join':
    'main은 이 단계가 작업을 모두 끝낼 때까지 기다립니다. 그런 다음에야 다음 단계를 닫습니다.',
  'lesson.moment.in13.ends':
    '첫 번째 작업자가 센티널을 만나 끝납니다. 뒤의 단계들은 아직 일하고 있을 수 있습니다.',
  'lesson.moment.in13.last': '마지막 단계가 맨 마지막에 끝납니다. 항목이 지나온 순서 그대로입니다.',

  'lesson.moment.in15.line':
    '두 작업자가 한 큐에서 대기합니다. 먼저 온 쪽이 먼저 깨어나지만, 누가 항목을 얻을지는 정해지지 않았습니다.',
  'lesson.moment.in15.heap':
    '여기에 항목이 쌓입니다. 뒤의 단계가 병목이며, 다른 곳에 작업자를 늘려도 소용이 없습니다.',
  'lesson.moment.in15.overtaken':
    '앞질렀습니다. 어떤 항목이 자신보다 나중에 만들어진 항목보다 늦게 도착합니다. 작업자가 여럿이면 순서는 지켜지지 않습니다.',
  'lesson.moment.in15.sentinels':
    '작업자마다 센티널 하나입니다. 첫 번째 바로 뒤에 두 번째가 들어갑니다.',
  'lesson.moment.in15.oneEnds':
    '센티널 하나가 우연히 그것을 꺼낸 작업자 하나를 멈췄습니다. 나머지는 계속합니다.',

  'lesson.moment.in16.shutdown': '작업자가 몇이든 호출은 한 번입니다. 센티널은 들어가지 않습니다.',
  'lesson.moment.in16.left': 'shutdown되었지만 비지는 않았습니다. `get`은 남은 것을 계속 내줍니다.',
  'lesson.moment.in16.wakesAll':
    '작업자 하나가 아니라, `get`에서 대기하던 작업자를 모두 깨웠습니다.',
  'lesson.moment.in16.refused':
    '아무것도 남지 않았습니다. `get`이 `ShutDown`을 일으키고, 작업자는 그것을 끝이라는 뜻으로 받아들입니다.',
} as const satisfies Translation<typeof english>;
