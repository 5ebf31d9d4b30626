/** How an answer stands beside what happened and what could have, in Korean. */
import type { predict as english } from '../../en/late/predict';
import type { Translation } from '../../message';

export const predict = {
  'predict.progress': '예측',
  'predict.progress.count': '{of}개 중 {made}개 예측, {right}개 맞음',
  'predict.progress.reset': '내 답 지우기',
  'predict.progress.resetTitle': '예측과 표시가 지워집니다. 고친 글은 남습니다.',

  'predict.made': '나의 예측',
  'predict.nowRun': '이제 실행을 누르세요.',

  'predict.rightAgain': '이번에는 맞았습니다. 다시 실행해 보세요. 그대로일까요?',
  'predict.notThisTime': '이번에는 아닙니다.',
  'predict.looking': '그럴 수도 있었을까요? 모든 순서를 살펴보는 중입니다: 지금까지 {count}개.',
  'predict.possible':
    '이번에는 아니지만 그럴 수도 있었습니다. 다른 스케줄이 바로 그 순서로 출력합니다.',
  'predict.possible.watch': '그렇게 되는 모습 보기',
  'predict.impossible':
    '결코 그렇게 될 수 없습니다. 스케줄 {count}개 가운데 그렇게 출력하는 것은 하나도 없습니다.',
  'predict.impossible.states':
    '결코 그렇게 될 수 없습니다. 이 프로그램의 상태 {count}개를 지나는 어떤 길도 그렇게 출력하지 않습니다. 있을 수 있는 순서는 모두 진짜 스레드가 출력했습니다.',
  'predict.impossible.pair': '“{first}”[은/는] 언제나 “{next}”보다 먼저입니다.',
  'predict.impossible.together':
    '어느 두 줄이든 그렇게 놓일 수 있지만, 모두가 함께 그럴 수는 없습니다.',
  'predict.unseen':
    '처음 스케줄 {count}개에서는 보이지 않았습니다. 스케줄은 더 있으므로, 그럴 수 없다고 밝혀진 것은 아닙니다.',
  'predict.watching': '여러분이 예측한 순서입니다. 이 프로그램이 실제로 낼 수 있는 순서입니다.',
  'predict.glued':
    '텍스트와 줄 끝이 따로 쓰이기 때문에 두 줄이 붙어 나왔습니다. 텍스트의 순서대로, 같은 줄로 칩니다.',
  'predict.otherLines':
    '이제 프로그램이 다른 줄을 출력하므로, 예측을 이 실행과 비교할 수 없습니다.',
  'predict.notOver': '실행이 끝까지 가지 못해 아직 비교할 것이 없습니다.',
  'predict.failed': '지금은 모든 순서를 살펴볼 수 없었습니다.',
  'predict.lookAgain': '모든 순서 살펴보기',

  'predict.number.right': '맞았습니다. 이번에는 {measured}, 예측은 {guess}.',
  'predict.number.different': '예측은 {guess}, 이번에는 {measured}.',
  'predict.number.low': '예측은 {guess}, 이번에는 {measured}. 그렇게 적게는 결코 나오지 않습니다.',
  'predict.number.high': '예측은 {guess}, 이번에는 {measured}. 그렇게 많이는 결코 나오지 않습니다.',
  'predict.number.unmeasured': '이 실행에서는 물었던 수를 알 수 없습니다.',
  'predict.number.range': {
    by: 'count',
    other: '이 페이지의 실행 {count}번에서: {least}부터 {most}까지.',
  },
  'predict.number.same': '이 페이지의 실행 {count}번에서: 매번 {least}.',
  'predict.number.near': '{near} 이내면 맞은 것으로 칩니다.',

  'predict.waits.allRight': '이번에는 모두 맞았습니다.',
  'predict.waits.some': '이번에는 {of}개 중 {count}개가 맞았습니다.',
  'predict.waits.status.sayYes': '예측: 기다려야 함',
  'predict.waits.status.sayNo': '예측: 기다리지 않음',
  'predict.waits.status.rightYes': '예측대로 기다려야 했음',
  'predict.waits.status.rightNo': '예측대로 기다리지 않았음',
  'predict.waits.status.missed': '기다려야 했음. 예측하지 못함',
  'predict.waits.status.otherwise': '이번에는 기다리지 않았음. 다음에는 기다릴 수도 있음',
  'predict.waits.status.never': '결코 기다릴 일이 없음',
} as const satisfies Translation<typeof english>;
