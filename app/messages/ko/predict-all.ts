/** How a prediction about all orders stands beside them, in Korean. */
import type { predictAll as english } from '../en/predict-all';
import type { Translation } from '../message';

export const predictAll = {
  'predict.stuck.rightYes': '맞았습니다. 멈춰 버리는 순서가 있습니다.',
  'predict.stuck.itCan': '그럴 수 있습니다. 멈춰 버리는 순서가 있습니다.',
  'predict.stuck.rightNo': '맞았습니다.',
  'predict.stuck.itCannot': '그럴 수 없습니다.',
  'predict.stuck.noState': '이 프로그램의 상태 {count}개 어디에서나 끝까지 갑니다.',
  'predict.stuck.noSchedule': '스케줄 {count}개 모두 끝까지 갑니다.',
  'predict.stuck.unseen':
    '처음 스케줄 {count}개에서는 멈춰 버리지 않았습니다. 스케줄은 더 있으므로, 그럴 수 없다고 밝혀진 것은 아닙니다.',
  'predict.outputs.right': '맞았습니다. 모든 순서를 통틀어 출력은 {count}가지입니다.',
  'predict.outputs.different': '예측은 {guess}, 모든 순서를 통틀어 출력은 {count}가지입니다.',
  'predict.outputs.few': '예측은 {guess}, 지금까지 본 것은 {count}가지이고 더 있을 수 있습니다.',
  'predict.outputs.unseen':
    '예측은 {guess}, 지금까지 본 것은 {count}가지이고 모든 순서를 살펴본 것은 아닙니다.',
} as const satisfies Translation<typeof english>;
