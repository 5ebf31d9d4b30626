/** Whether programs can run on this page, in Korean. */
import type { engine as english } from '../en/engine';
import type { Translation } from '../message';

export const engine = {
  'engine.badge.starting': '엔진 시작 중',
  'engine.badge.live': '실시간 · Web Workers',
  'engine.badge.slow': '스레드 아직 없음',
  'engine.badge.unavailable': '스레드 사용 불가',

  'engine.waiting.service-worker':
    '아직 시작 중입니다. 브라우저가 이 페이지에 스레드용 메모리를 주는 서비스 워커를 준비하고 있습니다. 지금 실행을 눌러도 됩니다. 준비될 때까지 기다립니다.',
  'engine.waiting.frame':
    '아직 시작 중입니다. 프로그램을 실행하는 격리된 프레임이 아직 응답하지 않았습니다. 바쁜 컴퓨터에서는 30초쯤 걸릴 수 있습니다. 지금 실행을 눌러도 됩니다. 준비될 때까지 기다립니다.',
  'engine.waiting.worker':
    '아직 시작 중입니다. 첫 번째 스레드(Web Worker)가 아직 응답하지 않았습니다. 바쁜 컴퓨터에서는 30초쯤 걸릴 수 있습니다. 지금 실행을 눌러도 됩니다. 준비될 때까지 기다립니다.',
  'engine.waiting.status': '엔진을 기다리는 중',

  'engine.lost.editor':
    '편집기를 가져올 수 없었습니다. 글은 읽고 실행할 수 있지만 고칠 수는 없습니다. 연결이 돌아오면 다시 요청합니다. 그래도 안 되면 페이지를 새로 고치세요. 고친 글은 보관되어 있습니다.',
  'engine.lost.views':
    '페이지의 이 부분을 가져올 수 없었습니다. 연결이 돌아오면 다시 요청합니다. 그래도 안 되면 페이지를 새로 고치세요. 고친 글은 보관되어 있습니다.',
  'engine.lost.again': '다시 요청',
  'engine.late': '잠시만요 …',
  'engine.ran.typescript': 'TypeScript로 실행됨',
  'engine.ran.python': 'Python으로 실행됨',
} as const satisfies Translation<typeof english>;
