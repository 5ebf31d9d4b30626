/** Why a thread waits, in all its links, in Korean. */
import type { explain as english } from '../../en/late/explain';
import type { Translation } from '../../message';

export const explain = {
  'explain.why': '왜 기다립니까?',
  'explain.why.go': '{step}단계로 가기',
  'explain.why.put':
    '{thread}[이/가] {since}단계부터 {object}의 `put`에서 기다립니다. 가득 찼습니다({maxsize} 중 {depth}).',
  'explain.why.put.room':
    '{thread}[이/가] {since}단계부터 {object}의 `put`에서 기다리지만 다시 자리가 났습니다. 깨어나거나 다른 스레드보다 빠르기만 하면 됩니다.',
  'explain.why.get':
    '{thread}[이/가] {since}단계부터 {object}의 `get`에서 기다립니다. 비어 있습니다.',
  'explain.why.get.filled':
    '{thread}[이/가] {since}단계부터 {object}의 `get`에서 기다리지만 다시 무언가가 들어 있습니다. 깨어나거나 다른 스레드보다 빠르기만 하면 됩니다.',
  'explain.why.queue-join':
    '{thread}[이/가] {since}단계부터 {object}의 `join`에서 기다립니다. 작업 {count}개가 미완료입니다.',
  'explain.why.thread-join':
    '{thread}[이/가] {since}단계부터 `join`에서 기다립니다. {other}[이/가] 아직 끝나지 않았습니다.',
  'explain.why.lock':
    '{thread}[이/가] {since}단계부터 {object}[을/를] 기다립니다. {other}[이/가] 쥐고 있습니다.',
  'explain.why.lock.own':
    '{thread}[이/가] {since}단계부터 자기가 쥐고 있는 {object}[을/를] 기다립니다.',
  'explain.why.lock.free':
    '{thread}[이/가] {since}단계부터 {object}[을/를] 기다리지만 다시 비었습니다. 깨어나거나 다른 스레드보다 빠르기만 하면 됩니다.',
  'explain.why.condition':
    '{thread}[이/가] {since}단계부터 {object}의 `wait`에서 기다립니다. 그 뒤로 아무도 알리지 않았습니다.',
  'explain.why.timed': '영원히 기다리지는 않습니다. 제한 시간을 주었습니다.',
  'explain.why.being-woken': '{other}[이/가] 방금 깨웠습니다. 차례가 오는 대로 계속합니다.',
  'explain.why.supply.put': '{other}[이/가] 무언가를 꺼낼 수 있습니다. 상태: {state}.',
  'explain.why.supply.get': '{other}[이/가] 무언가를 넣을 수 있습니다. 상태: {state}.',
  'explain.why.supply.queue-join': '{other}[이/가] `taskDone`을 부를 수 있습니다. 상태: {state}.',
  'explain.why.supply.thread-join': '{other}[이/가] 끝나야 합니다. 상태: {state}.',
  'explain.why.supply.lock': '{other}[이/가] 놓아야 합니다. 상태: {state}.',
  'explain.why.supply.condition': '{other}[이/가] 알릴 수 있습니다. 상태: {state}.',
  'explain.why.nobody.put':
    '이 실행에 남은 스레드 가운데 {object}에서 무언가를 꺼내는 것은 없습니다.',
  'explain.why.nobody.get': '이 실행에 남은 스레드 가운데 {object}에 무언가를 넣는 것은 없습니다.',
  'explain.why.nobody.queue-join':
    '이 실행에 남은 스레드 가운데 {object}의 `taskDone`을 부르는 것은 없습니다.',
  'explain.why.nobody.thread-join': '그 스레드를 밖에서 끝낼 수 있는 것은 없습니다.',
  'explain.why.nobody.lock': '남은 스레드 가운데 {object}[을/를] 쥔 것은 없습니다.',
  'explain.why.nobody.condition': '이 실행에 남은 스레드 가운데 {object}에 알리는 것은 없습니다.',
  'explain.why.circle': '그러면 다시 {thread}입니다. 이 스레드들은 서로를 기다립니다.',
  'explain.moment.mark': '순간 {number}',
  'explain.moment.markAbsent': '순간 {number}: 이번 실행에는 없음',
  'explain.moment.marks': '이 실행의 순간들',
  'explain.why.ask': '{thread}[은/는] 왜 기다립니까?',
  'explain.why.short': '{thread}: 왜?',
  'explain.why.many': '{count}개 대기: 왜?',
} as const satisfies Translation<typeof english>;
