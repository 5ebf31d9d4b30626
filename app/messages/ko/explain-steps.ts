/** Words for what a step did: threads, locks, deques, fields, sleep and print, in Korean. */
import type { explainSteps as english } from '../en/explain-steps';
import type { Translation } from '../message';
import { explainQueueSteps } from './explain-queue-steps';

export const explainSteps = {
  ...explainQueueSteps,
  'explain.step.created.bounded':
    '{thread}[이/가] {object}[을/를] 만들었습니다. 항목 {count}개의 자리가 있는 새 `{type}`입니다.',
  'explain.step.created.unbounded':
    '{thread}[이/가] {object}[을/를] 만들었습니다. 한도가 없는 새 `{type}`입니다.',
  'explain.step.created.other': '{thread}[이/가] {object}[을/를] 만들었습니다. 새 `{type}`입니다.',
  'explain.step.created.thread':
    '{thread}[이/가] 스레드 {other}[을/를] 만들었습니다. `start` 전에는 실행되지 않습니다.',
  'explain.step.created.main': '프로그램이 시작됩니다. 자기 스레드 {thread}에서 실행됩니다.',
  'explain.step.named': '이제 변수 `{name}`[이/가] 이 `{type}`[을/를] 담고 있습니다.',
  'explain.step.named.unknown': '이제 변수 `{name}`[이/가] 공유된 무언가를 담고 있습니다.',
  'explain.step.member': '이제 {object}의 필드 `{field}`[이/가] 이 `{type}`[을/를] 담고 있습니다.',
  'explain.step.member.unknown':
    '이제 {object}의 필드 `{field}`[이/가] 공유된 무언가를 담고 있습니다.',

  'explain.step.thread-started':
    '{thread}[이/가] {other}[을/를] 시작했습니다. 이제부터 둘 다 실행될 수 있습니다.',
  'explain.step.thread-started.daemon':
    '{thread}[이/가] {other}[을/를] 데몬으로 시작했습니다. 프로그램은 그 스레드가 끝나기를 기다리지 않습니다.',
  'explain.step.thread-began': '{thread}[이/가] 실행되기 시작했습니다.',
  'explain.step.thread-began.by':
    '{thread}[이/가] 실행되기 시작했습니다. {other}[이/가] {since}단계에서 시작시킨 스레드입니다.',
  'explain.step.thread-ended':
    '{thread}[이/가] 끝났습니다. 아무도 그것을 기다리고 있지 않았습니다.',
  'explain.step.thread-ended.main': '{thread}[이/가] 끝났습니다.',
  'explain.step.thread-ended.wakes':
    '{thread}[이/가] 끝났고, 그래서 {since}단계부터 `join`에서 대기하던 {other}[이/가] 깨어납니다.',
  'explain.step.thread-ended.failed':
    '{thread}[은/는] 끝났습니다. {line}번 줄에서 `{error}`[으로/로] 실패했습니다.',
  'explain.step.thread-ended.failed.noLine':
    '{thread}[은/는] 끝났습니다. `{error}`[으로/로] 실패했습니다.',
  'explain.step.run-failed': '실행이 실패했습니다. {thread}, {line}번 줄: `{error}`.',
  'explain.step.run-failed.noLine': '실행이 실패했습니다. {thread}: `{error}`.',
  'explain.step.thread-ended.wakesOne': '{thread}[이/가] 끝났고, 그래서 {other}[이/가] 깨어납니다.',
  'explain.step.thread-ended.wakesMany':
    '{thread}[이/가] 끝났고, 그래서 `join`에서 그것을 기다리던 스레드 {count}개가 깨어납니다. {other}[이/가] 첫 번째입니다.',
  'explain.step.thread-failed':
    '{thread}[이/가] 실패했습니다. 아무도 `{error}`[을/를] 잡지 않았습니다. 여기서 끝납니다.',
  'explain.step.thread-failed.line':
    '{thread}[이/가] {line}번 줄에서 실패했습니다. 아무도 `{error}`[을/를] 잡지 않았습니다. 여기서 끝납니다.',
  'explain.step.thread-failed.unsaid': '{thread}[이/가] 실패하여 여기서 끝납니다.',
  'explain.step.join-blocked': '{thread}[이/가] {other}[이/가] 끝날 때까지 `join`에서 대기합니다.',
  'explain.step.join-blocked.timed':
    '{thread}[이/가] {other}[이/가] 끝날 때까지, 길어야 {time} 동안 `join`에서 대기합니다.',
  'explain.step.joined':
    '{thread}[이/가] `join`을 호출했습니다. {other}[은/는] 이미 끝났으므로 바로 지나갑니다.',
  'explain.step.joined.waited':
    '{thread}[이/가] 계속합니다. {other}[이/가] 끝났습니다. {since}단계부터 `join`에서 그것을 기다렸습니다.',
  'explain.step.join-timeout':
    '{thread}[이/가] {other}[이/가] 끝났는지 보았습니다. 끝나지 않았습니다.',
  'explain.step.join-timeout.waited':
    '{thread}[은/는] {other}[이/가] 끝나기를 더는 기다리지 않습니다. 시간이 다 되었습니다. {since}단계부터 기다렸습니다.',

  'explain.step.woken': '{thread}[이/가] 다시 실행됩니다. {other}[이/가] 깨웠습니다.',
  'explain.step.woken.alone': '{thread}[이/가] 다시 깨어났습니다.',
  'explain.step.woken.put':
    '{since}단계부터 {object}의 `put`에서 대기하던 {thread}[이/가] 다시 실행됩니다. {other}[이/가] 자리를 만들었습니다. 이제 다시 시도합니다.',
  'explain.step.woken.get':
    '{since}단계부터 {object}의 `get`에서 대기하던 {thread}[이/가] 다시 실행됩니다. {other}[이/가] 깨웠습니다. 이제 다시 살펴봅니다.',
  'explain.step.woken.queue-join':
    '{since}단계부터 {object}의 `join`에서 대기하던 {thread}[이/가] 다시 실행됩니다. {other}[이/가] 깨웠습니다. 이제 작업이 끝났는지 살펴봅니다.',
  'explain.step.woken.thread-join':
    '{since}단계부터 `join`에서 대기하던 {thread}[이/가] 다시 실행됩니다. {other}[이/가] 끝나면서 깨웠습니다.',
  'explain.step.woken.lock':
    '{since}단계부터 대기하던 {thread}[이/가] 다시 실행됩니다. {other}[이/가] {object}[을/를] 놓았습니다. 이제 다시 시도합니다.',
  'explain.step.woken.condition':
    '{since}단계부터 {object}의 `wait`에서 대기하던 {thread}[이/가] 다시 실행됩니다. {other}[이/가] 알렸습니다. 아직 잠금을 얻어야 합니다.',

  'explain.step.lock-blocked':
    '{thread}[이/가] {object}[을/를] 얻으려 하지만 {other}[이/가] 쥐고 있습니다. 그래서 대기합니다.',
  'explain.step.lock-blocked.unknown':
    '{thread}[이/가] {object}[을/를] 얻으려 하지만 다른 스레드가 쥐고 있습니다. 그래서 대기합니다.',
  'explain.step.lock-blocked.own':
    '{thread}[이/가] 이미 자기가 쥐고 있는 {object}[을/를] 또 얻으려 합니다. 그래서 자기 자신을 기다리며 대기합니다.',
  'explain.step.lock-blocked.timed':
    '{thread}[이/가] {object}[을/를] 얻으려 하지만 다른 스레드가 쥐고 있습니다. 그래서 길어야 {time} 동안 대기합니다.',
  'explain.step.lock-blocked.again':
    '{thread}[이/가] 깨어났지만 다른 스레드가 더 빨라 {object}[을/를] 얻었습니다. {since}단계부터 그랬듯이 계속 기다립니다.',
  'explain.step.lock-acquired':
    '{thread}[이/가] {object}[을/를] 얻었습니다. 놓을 때까지 다른 모든 스레드는 기다려야 합니다.',
  'explain.step.lock-acquired.waited':
    '이제 {thread}[이/가] {object}[을/를] 쥐고 있습니다. {since}단계부터 기다렸습니다.',
  'explain.step.lock-busy':
    '{thread}[이/가] 기다리지 않고 {object}[을/를] 얻으려 했지만 {other}[이/가] 쥐고 있습니다.',
  'explain.step.lock-busy.unknown':
    '{thread}[이/가] {object}[을/를] 얻으려 했지만 다른 스레드가 쥐고 있습니다.',
  'explain.step.lock-busy.late':
    '{thread}[은/는] {object}[을/를] 더는 기다리지 않습니다. 시간이 다 되었고, 아직 다른 스레드가 쥐고 있습니다.',
  'explain.step.lock-released':
    '{thread}[이/가] {object}[을/를] 놓았습니다. 아무도 기다리고 있지 않았습니다.',
  'explain.step.lock-released.wakes':
    '{thread}[이/가] {object}[을/를] 놓았고, 그래서 {since}단계부터 대기하던 {other}[이/가] 깨어납니다.',
  'explain.step.lock-released.wakesOne':
    '{thread}[이/가] {object}[을/를] 놓았고, 그래서 {other}[이/가] 깨어납니다.',
  'explain.step.wait-blocked':
    '{thread}[이/가] 누군가 {object}에 알릴 때까지 `wait`에서 대기합니다. 그동안 잠금을 내놓습니다.',
  'explain.step.wait-blocked.timed':
    '{thread}[이/가] 누군가 {object}에 알릴 때까지, 길어야 {time} 동안 `wait`에서 대기합니다. 그동안 잠금을 내놓습니다.',
  'explain.step.wait-ended': '{thread}[이/가] {object}의 알림을 받고 다시 잠금을 쥐고 계속합니다.',
  'explain.step.wait-timeout':
    '{thread}[은/는] {object}의 알림을 더는 기다리지 않습니다. 시간이 다 되었습니다.',
  'explain.step.notified.nobody':
    '{thread}[이/가] {object}에 알렸지만 아무도 기다리고 있지 않았습니다. 신호는 사라집니다.',
  'explain.step.notified.wakes':
    '{thread}[이/가] {object}에 알렸고, 그래서 {since}단계부터 `wait`에서 대기하던 {other}[이/가] 깨어납니다.',
  'explain.step.notified.wakesOne':
    '{thread}[이/가] {object}에 알렸고, 그래서 {other}[이/가] 깨어납니다.',
  'explain.step.notified.wakesMany':
    '{thread}[이/가] {object}에 알렸고, 그래서 스레드 {count}개가 깨어납니다. {other}[이/가] 첫 번째입니다.',
  'explain.step.lock-read.held':
    '{thread}[이/가] {object}[이/가] 잠겨 있는지 물었습니다. 잠겨 있습니다.',
  'explain.step.lock-read.free':
    '{thread}[이/가] {object}[이/가] 잠겨 있는지 물었습니다. 비어 있습니다.',

  'explain.step.append': '{thread}[이/가] {item}[을/를] {object}의 오른쪽 끝에 넣었습니다.',
  'explain.step.appendleft': '{thread}[이/가] {item}[을/를] {object}의 왼쪽 끝에 넣었습니다.',
  'explain.step.pop': '{thread}[이/가] {object}의 오른쪽 끝에서 {item}[을/를] 꺼냈습니다.',
  'explain.step.popleft': '{thread}[이/가] {object}의 왼쪽 끝에서 {item}[을/를] 꺼냈습니다.',
  'explain.step.length-read':
    '{thread}[이/가] {object}에 항목이 몇 개 있는지 물었습니다. {count}개입니다.',

  'explain.step.field-read': '{thread}[이/가] {object}의 `{field}`[을/를] 읽었습니다: `{value}`.',
  'explain.step.field-read.unsaid': '{thread}[이/가] {object}의 필드 하나를 읽었습니다.',
  'explain.step.field-written':
    '{thread}[이/가] {object}의 `{field}`[을/를] `{value}`[으로/로] 정했습니다.',
  'explain.step.field-written.unsaid': '{thread}[이/가] {object}의 필드 하나를 썼습니다.',

  'explain.step.list-read':
    '{thread}[이/가] 리스트 {object}의 {index}번 원소를 읽었습니다: `{value}`.',
  'explain.step.looked': '{thread}[이/가] {object}[을/를] 보았습니다: {holds}.',
  'explain.step.list-written':
    '{thread}[이/가] 리스트 {object}의 {index}번 원소를 `{value}`[으로/로] 정했습니다.',
  'explain.step.list-written.all': '{thread}[이/가] {object}[을/를] 바꾸었습니다.',
  'explain.step.list-added': '{thread}[이/가] 리스트 {object}에 `{value}`[을/를] 더했습니다.',
  'explain.step.list-added.many': '{thread}[이/가] 리스트 {object}에 원소 {count}개를 더했습니다.',
  'explain.step.list-removed': '{thread}[이/가] 리스트 {object}에서 `{value}`[을/를] 꺼냈습니다.',
  'explain.step.list-removed.nothing':
    '{thread}[이/가] 리스트 {object}에서 꺼낼 것을 찾지 못했습니다.',
  'explain.step.list-length-read':
    '{thread}[이/가] 리스트 {object}의 길이를 물었습니다. {count}입니다.',
  'explain.step.key-read': '{thread}[이/가] {object}의 `{field}`[을/를] 읽었습니다: `{value}`.',
  'explain.step.key-read.missing':
    '{thread}[이/가] {object}에서 `{field}`[을/를] 찾았지만 없습니다.',
  'explain.step.key-written':
    '{thread}[이/가] {object}의 `{field}`[을/를] `{value}`[으로/로] 정했습니다.',
  'explain.step.set.key-read': '{thread}[이/가] {object}에서 `{field}`[을/를] 찾았습니다.',
  'explain.step.set.key-written': '{thread}[이/가] {object}에 `{field}`[을/를] 더했습니다.',
  'explain.step.key-deleted': '{thread}[이/가] {object}에서 `{field}`[을/를] 지웠습니다.',
  'explain.step.key-deleted.all': '{thread}[이/가] {object}[을/를] 비웠습니다.',
  'explain.step.key-deleted.missing':
    '{thread}[이/가] {object}에서 `{field}`[을/를] 지우려 했지만 없습니다.',
  'explain.step.key.unsaid': '{thread}[이/가] {object}의 키 하나를 썼습니다.',
  'explain.step.variable-read': '{thread}[이/가] 변수 `{field}`[을/를] 읽었습니다: `{value}`.',
  'explain.step.variable-written':
    '{thread}[이/가] 변수 `{field}`[을/를] `{value}`[으로/로] 정했습니다.',
  'explain.step.variable.unsaid': '{thread}[이/가] 변수 {object}[을/를] 썼습니다.',

  'explain.step.sleep-began': '{thread}[이/가] {time} 동안 자기 시작합니다.',
  'explain.step.slept': '{thread}[이/가] 잠에서 깼습니다. {time}[을/를] 요청했습니다.',
  'explain.step.slept.took':
    '{thread}[이/가] 잠에서 깼습니다. {time}[을/를] 요청했고, {took} 걸렸습니다.',
  'explain.step.clock-read': '{thread}[이/가] 시계를 보았습니다.',
  'explain.step.alive-read.alive':
    '{thread}[이/가] {other}[이/가] 살아 있는지 물었습니다. 살아 있습니다.',
  'explain.step.alive-read.ended':
    '{thread}[이/가] {other}[이/가] 살아 있는지 물었습니다. 끝났습니다.',
  'explain.step.printed': '{thread}[이/가] “{text}”[을/를] 출력했습니다.',
  'explain.step.printed.line': '{thread}[이/가] 한 줄 “{text}”[을/를] 출력했습니다.',
  'explain.step.printed.blank': '{thread}[이/가] 빈 줄을 출력했습니다.',
  'explain.step.newline-printed': '{thread}[이/가] 출력하던 줄을 끝냈습니다.',

  'explain.step.inLine':
    '이제 스레드 {count}개가 거기서 기다립니다. 먼저 온 스레드가 먼저 깨어납니다.',
  'explain.step.wakes': '이로써 {other}[이/가] 깨어납니다.',
} as const satisfies Translation<typeof english>;
