/** Words of the map: all states of a program, and the steps between them, in Korean. */
import type { map as english } from '../en/map';
import type { Translation } from '../message';

export const map = {
  'map.title': '프로그램의 모든 상태',
  'map.none': '지도는 지금의 글로 그립니다.',
  'map.large.cell':
    '항목이 이만큼 많으면 그림으로 보여 줄 수 없을 만큼 상태가 많습니다. 항목을 줄이면 지도를 볼 수 있습니다.',
  'map.edited': '지도를 그린 뒤에 글이 바뀌었습니다. 실행하면 새로 그립니다.',
  'map.ask': '지도 그리기',
  'map.python': '지도는 TypeScript 셀에서만 그립니다.',
  'map.stop': '중지',
  'map.looking': '상태를 살펴보는 중: 지금까지 {count}개',
  'map.cut.none': '상태 {count}개.',
  'map.cut.unable': '지도 없음: 거기에서는 아직 {what}[을/를] 따라갈 수 없습니다.',
  'map.cut.unable.line':
    '지도 없음: 거기에서는 아직 {what}({line}번 줄) 항목을 따라갈 수 없습니다.',
  'map.cut.states': '지도 없음: 상태가 {count}개보다 많습니다.',
  'map.cut.outputs': '지도 없음: 상태 {count}개에서 나올 수 있는 출력이 너무 많습니다.',
  'map.cut.steps': '지도 없음: 단계가 너무 많은 길이 있습니다.',
  'map.cut.polls': '지도 없음: 스레드 하나가 끝없이 보고 또 봅니다.',
  'map.cut.never': '지도 없음: 프로그램을 실행할 수 없었습니다.',
  'map.cut.died':
    '지도 없음: 상태를 살펴보다가 멈추고 말았습니다. 아마도 메모리가 모자란 듯합니다.',
  'map.cut.stopped': '찾기를 중지했습니다.',
  'map.unconfirmed': '진짜 스레드로 확인되지 않음',
  'map.count': '상태 {count}개',
  'map.interleavings': '지나는 길 {count}개',
  'map.interleavings.many': '지나는 길 10^{power}개 이상',
  'map.did.field-read': '필드 {field} 읽기',
  'map.did.field-written': '필드 {field} 쓰기',
  'map.seen': '상태 {count}개 중 {seen}개를 봄',
  'map.hidden': '한 단계씩 진행할 때마다 지도가 더 그려집니다.',
  'map.onlySeen': '내가 본 것만',

  'map.end.finished': '끝남',
  'map.end.failed': '실패',
  'map.end.stuck': '교착 상태',

  'map.sound': '스레드가 무엇을 하든, 어느 상태에서나 아직 끝까지 갈 수 있습니다.',
  'map.doomed': '이 프로그램에는 끝까지 가는 순서가 없습니다.',
  'map.lost.stuck': '그중 {count}개에서는 교착 상태가 될 수밖에 없습니다. 색칠한 곳입니다.',
  'map.lost.failed': '그중 {count}개에서는 실패할 수밖에 없습니다. 색칠한 곳입니다.',
  'map.lost.either':
    '그중 {count}개에서는 실패하거나 교착 상태가 될 수밖에 없습니다. 색칠한 곳입니다.',
  'map.lost.endless': '그중 {count}개에서는 결코 끝나지 않습니다. 색칠한 곳입니다.',
  'map.region.stuck': '여기서는 교착 상태가 될 수밖에 없습니다',
  'map.region.failed': '여기서는 실패할 수밖에 없습니다',
  'map.region.either': '여기서는 실패하거나 교착 상태가 될 수밖에 없습니다',
  'map.region.endless': '여기서는 결코 끝나지 않습니다',
  'map.fatal.stuck': '이 단계 뒤로는 교착 상태가 될 수밖에 없습니다.',
  'map.fatal.failed': '이 단계 뒤로는 실패할 수밖에 없습니다.',
  'map.fatal.either': '이 단계 뒤로는 실패하거나 교착 상태가 될 수밖에 없습니다.',
  'map.fatal.endless': '이 단계 뒤로는 결코 끝나지 않습니다.',

  'map.thing': '…',
  'map.edge': '{thread}: {did}.',
  'map.edge.line': '{thread}: {did}({line}번 줄).',
  'map.edge.waits': '{thread}: {did}. 그러나 기다려야 합니다.',
  'map.edge.waits.line': '{thread}: {did}({line}번 줄). 그러나 기다려야 합니다.',
  'map.edge.prints': '출력: {text}',
  'map.state.begin': '시작입니다.',
  'map.state.after': '{count}단계 뒤.',
  'map.state.moves': '이제 일어날 수 있는 일: {moves}.',
  'map.state.move': '{thread}: {did}',
  'map.step.fatal': '이 실행의 치명적인 단계: {step}',
  'map.state.or': '{first}, 또는 {second}',
  'map.state.finished': '프로그램이 끝났습니다.',
  'map.state.failed': '스레드 하나가 실패했습니다.',
  'map.state.stuck': '교착 상태입니다. 누구든 계속하려면 영원히 기다려야 합니다.',
  'map.state.here': '지금 여기입니다.',
  'map.state.go': '누르면 진짜 스레드가 그리로 갑니다.',
  'map.left':
    '여기서부터 이 실행은 지도에 없는 길로 갑니다. 단계가 다르게 나뉘었거나 잠이 다르게 끝났습니다.',

  'map.help':
    '점 하나가 상태 하나, 선 하나가 그 스레드 색의 단계 하나입니다. 점을 누르면 진짜 스레드가 그리로 갑니다. 화살표 키: 위아래는 단계를 따라, 좌우는 옆의 상태로 움직입니다.',
  'map.large': '크게',
  'map.large.title': '지도가 위의 그림 자리까지 차지합니다',
  'map.table': '표로 보기',
  'map.table.state': '상태',
  'map.table.next': '다음에 일어날 수 있는 일',
  'map.table.to': '{step} → {state}',
  'map.table.go': '상태 {state}[으로/로] 가기',
  'map.table.lost': '돌이킬 수 없음',

  'map.fold.by': '접는 방법',
  'map.fold.way.threads': '진행한 만큼',
  'map.fold.way.groups': '진행한 만큼',
  'map.fold.way.outputs': '앞으로 나올 출력',
  'map.fold.way.lines': '출력된 줄',
  'map.fold.threads':
    '그림으로 그리기에는 너무 많아서 접었습니다. 동그라미 하나는 모든 스레드가 같은 수만큼 연산을 마친 상태 전부입니다. 안의 수는 그 개수입니다.',
  'map.fold.threads.lots':
    '그림으로 그리기에는 너무 많아서 접었습니다. 동그라미 하나는 모든 스레드가 같은 수만큼 연산을 마친 상태 전부입니다. 연산은 {lot}개씩 묶어서 셉니다. 안의 수는 그 개수입니다.',
  'map.fold.groups':
    '그림으로 그리기에는 너무 많아서 접었습니다. 동그라미 하나는 스레드가 같은 수만큼 연산을 마친 상태 전부이고, 같은 일을 하는 스레드는 합쳐서 셉니다. 안의 수는 그 개수입니다.',
  'map.fold.groups.lots':
    '그림으로 그리기에는 너무 많아서 접었습니다. 동그라미 하나는 스레드가 같은 수만큼 연산을 마친 상태 전부이고, 같은 일을 하는 스레드는 합쳐서 셉니다. 연산은 {lot}개씩 묶어서 셉니다. 안의 수는 그 개수입니다.',
  'map.fold.outputs':
    '그림으로 그리기에는 너무 많아서 접었습니다. 동그라미 하나는 앞으로 나올 수 있는 출력이 같은 상태 전부입니다. 안의 수는 그 개수입니다.',
  'map.fold.made': '마친 연산: {made}.',
  'map.fold.made.least': '마친 연산, 적어도: {made}.',
  'map.fold.made.one': '{thread}: {count}',
  'map.fold.left': '앞으로 나올 수 있는 출력 {count}가지: {some}.',
  'map.fold.left.nothing': '출력 없음',
  'map.fold.goes': '계속함',
  'map.fold.mixed': '{thread}: 계속함, 서로 다른 단계 {count}개.',
  'map.fold.go': '누르면 진짜 스레드가 그중 하나로 갑니다.',
  'map.fold.help':
    '동그라미 하나가 여러 상태, 선 하나가 한 동그라미에서 다른 동그라미로 가는 스레드의 모든 단계입니다. 같은 일을 하는 스레드는 하나로 봅니다. 동그라미를 누르면 진짜 스레드가 그중 한 상태로 갑니다. 화살표 키: 위아래는 단계를 따라, 좌우는 옆의 동그라미로 움직입니다.',

  'map.folded':
    '그림으로 그리기에는 너무 많습니다. 그래서 출력을 한 줄씩 보여 줍니다. 줄이 갈라지는 곳에서는 스레드의 순서가 결과를 정합니다.',
  'map.folded.outputs': '출력 {count}가지',
  'map.folded.more': '그리고 {count}개 더',
  'map.folded.nothing': '출력 없음',
} as const satisfies Translation<typeof english>;
