/** Broken on purpose: what trying and checking found, in Korean. */
import type { broken as english } from '../../en/late/broken';
import type { Translation } from '../../message';

export const broken = {
  'broken.progress.count': '{of}개 중 {repaired}개 고침',
  'broken.tried.worked': {
    by: 'count',
    other: '{count}번 해서 {count}번 잘되었습니다. 그렇다고 옳다는 뜻은 아닙니다.',
  },
  'broken.tried.some': '{worked}번 잘되고 {failed}번 실패했습니다: {what}.',
  'broken.tried.none': '{failed}번 모두 실패했습니다: {what}.',
  'broken.tried.each': '{what} {count}번',
  'broken.tried.symptom.stuck': '교착 상태',
  'broken.tried.symptom.failed': '오류',
  'broken.tried.symptom.endless': '끝나지 않음',
  'broken.tried.symptom.prints': '잘못된 줄',
  'broken.tried.symptom.polls': '너무 많은 헛된 물음',
  'broken.tried.notStarted': '시작되지 않았습니다. 코드의 무엇이 잘못되었는지는 위에 있습니다.',

  'broken.judged.fails': '고쳐지지 않았습니다. 스케줄 {of}개 가운데 {failing}개에서 실패합니다.',
  'broken.judged.failsAll': '고쳐지지 않았습니다. 스케줄 {of}개가 모두 실패합니다.',
  'broken.judged.failsFirst': '고쳐지지 않았습니다. 맨 첫 스케줄부터 실패합니다.',
  'broken.judged.failsSoFar':
    '고쳐지지 않았습니다. 처음 스케줄 {of}개 가운데 {failing}개가 실패합니다.',
  'broken.judged.all': '고쳐졌습니다. 스케줄 {count}개 가운데 하나도 실패하지 않습니다.',
  'broken.judged.first':
    '살펴본 데까지는 고쳐졌습니다. 처음 스케줄 {count}개 가운데 하나도 실패하지 않습니다. 스케줄은 더 있습니다.',
  'broken.judged.failsStates':
    '고쳐지지 않았습니다. 실패하는 순서가 있습니다. 상태 {count}개를 모두 살펴보았습니다.',
  'broken.judged.allStates':
    '고쳐졌습니다. 어떤 순서도 실패하지 않습니다. 상태 {count}개를 모두 살펴보았습니다.',
  'broken.judged.changed':
    '어떤 스케줄도 실패하지 않지만, 프로그램이 맡은 일을 더는 하지 않습니다.',
  'broken.judged.unknown': '끝까지 실행된 순서가 없어 심판할 것이 없습니다.',
  'broken.judged.stopped':
    '중지했습니다. 처음 스케줄 {count}개 가운데 실패한 것은 없지만, 그것은 증명이 아닙니다.',
  'broken.changed.threads': '처음에 시작하던 스레드들을 그대로 시작해야 합니다.',
  'broken.changed.puts': '모든 것이 여전히 큐를 거쳐야 합니다.',
  'broken.changed.maxsize': '두 큐는 여전히 한 칸짜리여야 합니다.',
  'broken.changed.shutdowns': '두 큐는 여전히 shutdown되어야 합니다.',

  'broken.symptom.stuck': '교착 상태입니다. 모두가 영원히 기다립니다.',
  'broken.symptom.failed': '스레드 하나가 {error}[으로/로] 실패합니다.',
  'broken.symptom.endless': '끝없이 이어집니다. 수천 단계 뒤에 포기했습니다.',
  'broken.symptom.prints': '끝나기는 하지만 잘못된 줄을 출력합니다.',
  'broken.symptom.polls': '묻고 또 헛되이 묻습니다.',
  'broken.symptom.printed': '출력: {lines}',
  'broken.symptom.printedNothing': '출력한 것이 없습니다.',
  'broken.symptom.count': '스케줄 {count}개',
  'broken.watch': '실패하는 모습 보기',
  'broken.watchNext': '이것 보기',
  'broken.lineGap': ' · ',
  'broken.try': '{count}번 해 보기',
  'broken.trying': '{count}번 중 {done}번 해 봄',
  'broken.check': '모든 순서 확인',
  'broken.checking': '지금까지 순서 {count}개',
  'broken.counting': '스케줄 세는 중: 지금까지 {count}개',
  'broken.stop': '중지',
  'broken.judged.engine': '순서를 확인할 수 없었습니다: {message}',
} as const satisfies Translation<typeof english>;
