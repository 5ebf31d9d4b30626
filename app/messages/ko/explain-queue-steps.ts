/** Words for what a step did at a queue, in Korean. */
import type { explainQueueSteps as english } from '../en/explain-queue-steps';
import type { Translation } from '../message';

export const explainQueueSteps = {
  'explain.step.put-blocked':
    '{thread}[이/가] {item}[을/를] {object}에 넣으려 하지만 가득 찼습니다({maxsize} 중 {depth}). 그래서 `put`에서 대기합니다.',
  'explain.step.put-blocked.unknown':
    '{thread}[이/가] {item}[을/를] {object}에 넣으려 하지만 자리가 없습니다. 그래서 `put`에서 대기합니다.',
  'explain.step.put-blocked.timed':
    '{thread}[이/가] {item}[을/를] {object}에 넣으려 하지만 자리가 없습니다. 그래서 길어야 {time} 동안 `put`에서 대기합니다.',
  'explain.step.put-blocked.again':
    '{thread}[이/가] 깨어났지만 다른 스레드가 더 빨랐습니다. {object}에 또 자리가 없습니다. {since}단계부터 그랬듯이 `put`에서 계속 기다립니다.',
  'explain.step.put': '{thread}[이/가] {item}[을/를] {object}에 넣었습니다.',
  'explain.step.put.waited':
    '{thread}[이/가] {item}[을/를] {object}에 넣었습니다. {since}단계부터 기다린 일입니다.',
  'explain.step.put.wakes': '그래서 {since}단계부터 `get`에서 대기하던 {other}[이/가] 깨어납니다.',
  'explain.step.put.holds': '이제 {count}개가 들어 있습니다.',
  'explain.step.put.full': '이제 가득 찼습니다. {maxsize} 중 {count}입니다.',
  'explain.step.put-full':
    '{thread}[이/가] 기다리지 않고 {object}에 넣으려 했지만 자리가 없었습니다: `Full`.',
  'explain.step.put-full.late':
    '{thread}[은/는] {object}의 자리를 더는 기다리지 않습니다. 시간이 다 되었고 자리가 나지 않았습니다. `Full`이 일어납니다.',

  'explain.step.get-blocked':
    '{thread}[이/가] {object}에서 항목을 꺼내려 하지만 비었습니다. 그래서 `get`에서 대기합니다. 누군가 넣을 때까지 폴링도 하지 않고 일도 하지 않습니다.',
  'explain.step.get-blocked.timed':
    '{thread}[이/가] {object}에서 항목을 꺼내려 하지만 비었습니다. 그래서 길어야 {time} 동안 `get`에서 대기합니다.',
  'explain.step.get-blocked.again':
    '{thread}[이/가] 깨어났지만 다른 스레드가 더 빨랐습니다. {object}[이/가] 또 비었습니다. {since}단계부터 그랬듯이 `get`에서 계속 기다립니다.',
  'explain.step.get': '{thread}[이/가] {object}에서 {item}[을/를] 꺼냈습니다.',
  'explain.step.get.poll':
    '{thread}[이/가] 기다리지 않고 {object}에 물어 {item}[을/를] 찾았습니다.',
  'explain.step.get.waited':
    '{thread}[이/가] {object}에서 {item}[을/를] 꺼냈습니다. {since}단계부터 기다린 일입니다.',
  'explain.step.get.wakes':
    '그래서 자리가 났고, {since}단계부터 `put`에서 대기하던 {other}[이/가] 깨어납니다.',
  'explain.step.get.left': '{count}개가 남아 있습니다.',
  'explain.step.get.empty': '이제 비었습니다.',
  'explain.step.get-empty':
    '{thread}[이/가] {object}에 항목이 있는지 물었지만 아무것도 찾지 못했습니다.',
  'explain.step.get-empty.so-far': {
    by: 'polls',
    other: '지금까지 폴링 {polls}번 가운데 {count}번은 아무것도 찾지 못했습니다.',
  },
  'explain.step.get-empty.late':
    '{thread}[은/는] {object}의 항목을 더는 기다리지 않습니다. 시간이 다 되었고 항목이 없었습니다. `Empty`가 일어납니다.',

  'explain.step.task-done':
    '{thread}[이/가] {object}의 작업 하나가 끝났다고 알렸습니다. 아직 {count}개가 미완료입니다.',
  'explain.step.task-done.last':
    '{thread}[이/가] {object}의 작업 하나가 끝났다고 알렸습니다. 마지막 미완료 작업이었습니다.',
  'explain.step.task-done.wakes':
    '그래서 {since}단계부터 `join`에서 대기하던 {other}[이/가] 깨어납니다.',
  'explain.step.task-done.wakesMany':
    '그래서 `join`에서 그것을 기다리던 스레드 {count}개가 깨어납니다. {other}[이/가] 첫 번째입니다.',
  'explain.step.queue-join-blocked':
    '{thread}[이/가] {object}의 작업이 끝날 때까지 `join`에서 대기합니다. {count}개가 미완료입니다.',
  'explain.step.queue-join-blocked.again':
    '{thread}[이/가] 깨어났지만 {object}에 다시 작업이 생겼습니다. {count}개가 미완료입니다. {since}단계부터 그랬듯이 `join`에서 계속 기다립니다.',
  'explain.step.queue-joined':
    '{thread}[이/가] {object}의 `join`을 호출했습니다. 미완료 작업이 없으므로 바로 지나갑니다.',
  'explain.step.queue-joined.waited':
    '{thread}[이/가] 계속합니다. {object}의 작업이 모두 끝났습니다. {since}단계부터 `join`에서 그것을 기다렸습니다.',
  'explain.step.shutdown':
    '{thread}[이/가] {object}[을/를] shutdown했습니다. 이제 아무도 넣을 수 없습니다.',
  'explain.step.shutdown.left': '항목 {count}개는 아직 꺼낼 수 있습니다.',
  'explain.step.shutdown.immediate':
    '{thread}[이/가] {object}[을/를] 즉시 shutdown했습니다. 들어 있던 것은 버려지고, 이제 아무도 넣거나 꺼낼 수 없습니다.',
  'explain.step.shutdown.wakes':
    '거기서 기다리던 모두가 이것을 알도록 깨어납니다. {since}단계부터 대기하던 {other}[이/가] 첫 번째입니다.',
  'explain.step.refused.put':
    '{thread}[이/가] {object}에 넣으려 했지만 shutdown되었습니다. `ShutDown`이 일어납니다.',
  'explain.step.refused.get':
    '{thread}[이/가] {object}에서 꺼내려 했지만 비었고 shutdown되었습니다. `ShutDown`이 일어납니다.',
  'explain.step.refused':
    '{thread}[이/가] {object}[을/를] 쓰려 했지만 shutdown되었습니다. `ShutDown`이 일어납니다.',
  'explain.step.size-read.qsize':
    '{thread}[이/가] {object}에 항목이 몇 개 있는지 물었습니다. {count}개입니다.',
  'explain.step.size-read.empty':
    '{thread}[이/가] {object}[이/가] 비었는지 물었습니다. 비었습니다.',
  'explain.step.size-read.not-empty':
    '{thread}[이/가] {object}[이/가] 비었는지 물었습니다. 비지 않았습니다. {count}개가 들어 있습니다.',
  'explain.step.size-read.full':
    '{thread}[이/가] {object}[이/가] 가득 찼는지 물었습니다. 가득 찼습니다.',
  'explain.step.size-read.not-full':
    '{thread}[이/가] {object}[이/가] 가득 찼는지 물었습니다. 차지 않았습니다. {count}개가 들어 있습니다.',
} as const satisfies Translation<typeof english>;
