/** Words that explain a run, in Korean. */
import type { explain as english } from '../en/explain';
import type { Translation } from '../message';
import { explainKept } from './explain-kept';
import { explainSteps } from './explain-steps';
import { explainWaits } from './explain-waits';

export const explain = {
  ...explainSteps,
  ...explainWaits,
  ...explainKept,
  'explain.sentence.step': '{steps}단계 중 {step}단계.',
  'explain.sentence.before': '{step}번째 단계 전.',
  'explain.sentence.begin':
    '아직 아무 일도 일어나지 않았습니다. 한 단계 앞으로 가거나 재생을 누르세요.',

  'explain.item.token': '항목 {item}',
  'explain.item.value': '`{value}`',
  'explain.item.unknown': '무언가',
  'explain.unnamed': '이름 없는 것',
  'explain.unnamed.thread': '어떤 스레드',

  'explain.moment.next': '다음 순간',
  'explain.moment.previous': '이전 순간',
  'explain.moment.absent': '이번 실행에는 없음:',

  'explain.cursor.many': '{label} ×{count}',
  'explain.cursor.blocked': '{name} · 대기',
  'explain.cursor.sleeping': '{name} · 잠',
  'explain.cursor.polling': '{name} · 폴링',
  'explain.cursor.elsewhere': '위 셀에 있는 스레드',
  'explain.cursor.place': '{cell}:{line}',

  'explain.edits': '해 보기',
  'explain.edits.gone': '그 부분의 글이 바뀌었습니다. 되돌리기를 누르면 버튼이 돌아옵니다.',
  'explain.edit.slow': 'resize를 느리게',
  'explain.edit.slow.undo': 'resize를 다시 빠르게',
  'explain.edit.slow.polling':
    '이제 `resize`는 항목마다 2ms가 걸립니다. 실행하고 그 앞의 큐를 지켜보세요. 아무도 `download`를 붙잡지 않으므로 차오르고 또 차오릅니다. 항목이 더 많으면 메모리가 다할 것입니다.',
  'explain.edit.slow.waiting':
    '이제 `resize`는 항목마다 2ms가 걸립니다. 실행해 보세요. 기다림에는 비용이 들지 않지만 `resizeQueue`는 여전히 차오르고 또 차오릅니다. 그런 다음 크기를 정해 주세요.',
  'explain.edit.bound': 'resize 앞의 큐에 10칸만 주기',
  'explain.edit.bound.undo': '다시 한도 없이',
  'explain.edit.bound.watch':
    '이제 `resizeQueue`에는 열 칸이 있습니다. `resize`가 느리면 곧 가득 차고, `download`는 자리가 날 때까지 `put`에서 대기합니다. 배압입니다.',
} as const satisfies Translation<typeof english>;
