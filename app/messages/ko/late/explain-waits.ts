/** Words of the wait lens, and of polling measured beside waiting, in Korean. */
import type { explainWaits as english } from '../../en/late/explain-waits';
import type { Translation } from '../../message';

export const explainWaits = {
  'explain.waits': '기다림의 비용',
  'explain.waits.hint': '실행 전체에서 스레드마다의 폴링, 시간, 지연',
  'explain.waits.thread': '스레드',
  'explain.waits.polls': '폴링',
  'explain.waits.emptyPolls': '헛된 폴링',
  'explain.waits.time': '시간이 간 곳',
  'explain.waits.running': '실행 중',
  'explain.waits.waiting': '대기, 무언가 생기면 깨어남',
  'explain.waits.lock': '잠금에서 대기',
  'explain.waits.sleeping': '정해진 시간 동안 자는 중',
  'explain.waits.spent.running': '실행 {time}',
  'explain.waits.spent.waiting': '대기 {time}',
  'explain.waits.spent.lock': '잠금 {time}',
  'explain.waits.spent.sleeping': '잠 {time}',
  'explain.waits.wakeUp': '깨어나기까지의 지연',
  'explain.waits.wakeUp.means':
    '스레드가 아무것도 찾지 못한 뒤 누군가 무언가를 넣었습니다. 그것을 얻기까지 얼마나 걸렸을까요?',
  'explain.waits.wakeUp.never':
    '아무것도 찾지 못했다가 나중에 얻은 스레드가 없어 잴 것이 없습니다.',
  'explain.waits.data': '공유 데이터',
  'explain.waits.looks': '읽기',
  'explain.waits.inVain': '새것 없었음',
  'explain.waits.inQueue': '{queue} 안에서 항목이 보낸 시간',
  'explain.waits.distribution': {
    by: 'count',
    one: '한 번뿐: {median}.',
    other: '{count}번 중 절반은 {median} 이하, 열에 아홉은 {most} 이하, 가장 긴 것은 {max}.',
  },
  'explain.waits.median': '중앙값 {time}',
  'explain.waits.us': '{amount}µs',
  'explain.compare.emptyPolls': '헛된 폴링',
  'explain.compare.finish': '시작부터 끝까지',
  'explain.compare.notFinished': '강제로 끝날 때까지',
  'explain.compare.time': '스레드의 시간이 간 곳',
  'explain.compare.measured':
    '측정: 코어 {cores}개인 이 컴퓨터에서 한 번씩 실행했습니다. {polling}: 스레드 {pollingThreads}개, 가장 바쁜 큐를 지난 항목 {pollingItems}개. {waiting}: 스레드 {waitingThreads}개, 항목 {waitingItems}개(센티널도 하나로 셉니다). 모든 지연에는 프로세서가 비기를 기다린 시간도 들어 있습니다. 다시 실행하면 수가 달라집니다.',
  'explain.compare.recorded':
    '둘 중 적어도 하나는 녹화된 실행으로, 이 컴퓨터에서 측정한 것이 아닙니다.',
} as const satisfies Translation<typeof english>;
