/** Keys of a run, told when somebody asks for them, in Korean. */
import type { pictureKeys as english } from '../en/picture-keys';
import type { Translation } from '../message';

export const pictureKeys = {
  'picture.keys.title': '실행을 볼 때 쓰는 키',
  'picture.keys.where': '셀의 그림이나 타임라인에 포커스가 있을 때 동작합니다.',
  'picture.keys.close': '닫기',
  'picture.keys.key': '키',
  'picture.keys.does': '하는 일',
  'picture.keys.withShift': 'Shift + {key}',
  'picture.keys.range': '{first}부터 {last}까지',
  'picture.keys.forward': '한 단계 앞으로',
  'picture.keys.back': '한 단계 뒤로',
  'picture.keys.threadForward': '고른 스레드의 한 단계 앞으로',
  'picture.keys.threadBack': '고른 스레드의 한 단계 뒤로',
  'picture.keys.nextChange': '고른 스레드, 큐 또는 잠금의 다음 변화',
  'picture.keys.previousChange': '고른 스레드, 큐 또는 잠금의 이전 변화',
  'picture.keys.nextMoment': '본문이 가리키는 다음 순간',
  'picture.keys.previousMoment': '본문이 가리키는 이전 순간',
  'picture.keys.start': '처음으로',
  'picture.keys.end': '끝으로',
  'picture.keys.playPause': '재생 또는 일시 정지',
  'picture.keys.selectThread': '자리 번호로 스레드 고르기',
  'picture.keys.nextThread': '다음 스레드 고르기',
  'picture.keys.nextObject': '다음 큐나 잠금 고르기',
  'picture.keys.selectNothing': '고른 것 놓기',
  'picture.keys.zoomIn': '확대',
  'picture.keys.zoomOut': '축소',
  'picture.keys.whole': '실행 전체 보기',
  'picture.keys.panLeft': '보이는 범위를 앞선 시간으로',
  'picture.keys.panRight': '보이는 범위를 나중 시간으로',
  'picture.keys.help': '이 목록',
  'picture.keys.flow':
    '그림에서: 위아래 키로 스레드, 큐, 잠금을 오가고, 첫 번째 위에는 “항목 따라가기”가 있습니다. Enter로 고르거나 놓습니다.',
  'picture.keys.code':
    '코드에서: 줄 번호를 누르거나 Ctrl + Alt + Enter를 누르면 그 줄의 다음 단계로 갑니다.',
  'picture.keys.wheel':
    '마우스로는 Ctrl과 휠로 확대·축소하고 Shift와 휠로 옮깁니다. 손가락으로는 벌리거나 오므립니다.',
} as const satisfies Translation<typeof english>;
