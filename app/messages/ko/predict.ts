/** Predict first, in Korean. */
import type { predict as english } from '../en/predict';
import type { Translation } from '../message';

export const predict = {
  'predict.title': '먼저 예측하기',
  'predict.titleOf': '{cell} 예측',
  'predict.order.question': '이 줄들은 어떤 순서로 출력될까요?',
  'predict.order.list': '줄, 처음부터 끝까지',
  'predict.number.label': '예상',
  'predict.waits.question': '누군가는 기다려야 합니다. 누가, 어디에서 기다릴까요?',
  'predict.stuck.question':
    '이 프로그램은 멈춰 버릴 수 있을까요? 어떤 스레드도 다시는 나아갈 수 없게 되는 순서가 있을까요?',
  'predict.stuck.yes': '네, 그럴 수 있습니다',
  'predict.stuck.no': '아니요, 결코',
  'predict.outputs.question':
    '모든 순서를 통틀어 이 프로그램의 서로 다른 출력은 몇 가지일까요? 어떻게 끝나는지도 셉니다.',
  'predict.commit': '이렇게 예측합니다',
  'predict.skip': '건너뛰기',
  'predict.after': '지금이라도 예측하기',
  'predict.change': '다시 예측하기',
  'predict.beside': '옆: 나의 예측',
  'predict.beside.number': '예측 {guess}',
  'predict.beside.waits': '{count}개를 골랐습니다',
  'predict.beside.stuck': '예측: 멈춰 버릴 수 있음',
  'predict.beside.neverStuck': '예측: 결코 멈춰 버리지 않음',

  'predict.outline.predicted': '예측함',
  'predict.outline.right': '예측이 맞음',

  'predict.sameThread': '한 스레드는 코드에 적힌 순서대로 움직입니다.',
  'predict.in6.question': '항목 천 개, 작업자 셋. 작업자들은 모두 몇 번 큐에 물을까요?',
  'predict.in6.least': '항목 1,000개 하나하나를 세 번의 폴링이 세 번 찾아냅니다.',
  'predict.in8.getAfterPut':
    '소비자의 `get`은 `put` 뒤에야 반환되고, main은 넣기 전에 넣는다고 말합니다.',
  'predict.in9.secondGet':
    '두 번째 `get`에는 두 번째 항목이 필요하고, main은 “Producer put 1”을 출력한 뒤에야 그것을 넣습니다.',
  'predict.in10.getAfterPut':
    '소비자의 `get`은 `put` 뒤에야 반환되고, main은 넣기 전에 넣는다고 말합니다.',
  'predict.in10.joinAfterDone':
    'main의 `join`은 `taskDone` 뒤에야 반환되고, 소비자는 그 전에 끝났다고 말합니다.',
  'predict.in13.question':
    'main이 항목 천 개와 센티널 하나를 되도록 빨리 넣습니다. `downloadQueue`에는 가장 많을 때 몇 개가 있을까요?',
  'predict.in13.least': '무엇이든 넣으면 잠시는 거기에 있습니다.',
  'predict.in13.most': 'main은 항목 1,000개와 센티널 하나를 넣을 뿐, 더 넣지 않습니다.',
  'predict.in15.question':
    '다운로드 셋, 크기 조정 넷, 업로드 다섯. main은 센티널을 모두 몇 개 넣을까요?',
  'predict.in15.exactly':
    '작업자마다 하나씩, 3 + 4 + 5입니다. 센티널 하나는 작업자 하나만 꺼냅니다.',
  'predict.in16.mainPut': 'main, `put`에서',
  'predict.in16.mainJoin': 'main, `join`에서, 작업자가 끝나기를',
  'predict.in16.workerGet': '작업자, `get`에서',
  'predict.in16.workerPut': '작업자, `put`에서',
  'predict.in16.alwaysRoom': '이 큐들에는 크기가 없으므로 언제나 자리가 있습니다.',
} as const satisfies Translation<typeof english>;
