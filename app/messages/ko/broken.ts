/** Broken on purpose, in Korean. Stories and goals do not give the fault away; hints do, bit by bit (hints.ts). */
import type { broken as english } from '../en/broken';
import type { Translation } from '../message';

export const broken = {
  'broken.title': '일부러 망가뜨린 프로그램',
  'broken.introduction1':
    '이 프로그램들은 저마다 한 군데가 잘못되어 있습니다. 어떤 것은 늘 실패하고, 어떤 것은 백 번 연달아 잘되다가 어느 날 실패합니다. 무엇이 잘못되었는지 찾아 코드를 고치세요.',
  'broken.introduction2':
    '심판은 운이 아닙니다. *모든 순서 확인*은 스레드가 움직일 수 있는 모든 순서로 프로그램을 실행하고, 하나도 실패하지 않을 때에만 고쳐졌다고 말합니다. 거기서는 `sleep`이 언제든 끝날 수 있습니다. 잠깐 자는 것은 다른 누군가가 일을 마쳤다는 약속이 아닙니다.',

  'broken.goal': '목표',
  'broken.hint.first': '힌트',
  'broken.hint.next': '힌트 하나 더',
  'broken.hint.label': '힌트 {of}개 중 {number}번째',
  'broken.repaired': '고침',

  'broken.dishes.title': '개수대의 두 사람',
  'broken.dishes.story':
    '두 친구가 설거지를 합니다. 그릇은 개수대에 있고, 마지막 그릇 뒤에는 그만하라는 쪽지가 있습니다. 쪽지를 본 사람은 집에 갑니다. 그러고 나면 불이 꺼집니다.',
  'broken.dishes.goal':
    '모든 순서에서 그릇 두 개가 다 닦이고, 두 친구가 모두 집에 가고, `Lights out`이 마지막에 나옵니다.',

  'broken.letters.title': '마지막 편지',
  'broken.letters.story':
    '작가는 한 큐에서 초고를 꺼내 편지를 써서 다음 큐에 넣고, 집배원은 거기서 편지를 가져갑니다. 초고들 맨 뒤에는 더 올 것이 없다는 쪽지가 있습니다. 그러면 모두 집에 갑니다.',
  'broken.letters.goal':
    '모든 순서에서 편지 두 통이 차례대로 부쳐지고, 두 스레드가 끝나고, `All gone home`이 마지막에 나옵니다.',

  'broken.shopping.title': '장보기 목록',
  'broken.shopping.story':
    '가족은 필요한 것을 적고, 장보는 사람은 그것을 삽니다. 둘이 동시에 합니다. 목록이 다 채워지면 main이 알려 주어 장보는 사람이 멈출 수 있게 합니다.',
  'broken.shopping.goal':
    '모든 순서에서 빵과 우유를 이 순서로 사고, `0 left over`가 마지막에 나옵니다.',

  'broken.forms.title': '사무실이 닫히기 전에',
  'broken.forms.story':
    '직원이 서류에 도장을 찍습니다. 한 장은 백지라서 찍을 것이 없습니다. 서류가 모두 끝나면 사무실이 닫힙니다.',
  'broken.forms.goal':
    '모든 순서에서 서류 세 장이 책상을 거치고, 두 장에 도장이 찍히고, `Office closed`가 마지막에 나옵니다.',

  'broken.kitchen.title': '차와 수프',
  'broken.kitchen.story':
    '요리사는 주문을 받으며, 무슨 일이 있어도 주문 하나하나가 끝났다고 확실히 보고되기를 바랍니다. 주문이 모두 끝나면 주방이 닫힙니다.',
  'broken.kitchen.goal':
    '모든 순서에서 오류 없이 차를 따르고, 수프를 끓이고, 그런 다음에야 `Kitchen closed`가 나옵니다.',

  'broken.printShop.title': '더는 없는 인쇄물',
  'broken.printShop.story':
    '원고가 들어오고 인쇄물이 나가며, 그 사이에서 인쇄기가 일합니다. 원고를 모두 넘기면 두 큐가 모두 shutdown되고, main이 인쇄물을 셉니다.',
  'broken.printShop.goal':
    '모든 순서에서 두 큐가 shutdown되고, 어떤 스레드도 실패하지 않고, `2 sheets printed`가 출력됩니다.',

  'broken.parcels.title': '소포 네 개',
  'broken.parcels.story':
    '포장하는 사람에게는 받은 상자와 보낼 상자가 있고, 각각 소포 하나의 자리만 있습니다. main은 네 개를 가져오고, 나중에 포장된 네 개를 찾아갑니다.',
  'broken.parcels.goal':
    '모든 순서에서 소포 네 개가 여전히 한 칸짜리인 두 큐를 거치고, `4 parcels packed`가 출력됩니다.',

  'broken.potatoes.title': '마지막 감자',
  'broken.potatoes.story':
    '요리사 둘이 그릇 하나에서 감자를 꺼내 깎습니다. 저마다 감자가 남았는지 보고, 남았으면 하나를 꺼냅니다. 더 넣는 사람은 없습니다.',
  'broken.potatoes.goal':
    '모든 순서에서 두 스레드가 깎고, 감자는 저마다 한 번씩 깎이고, `Dinner can start`가 마지막에 나옵니다.',

  'broken.homework.title': '숙제 더미',
  'broken.homework.story':
    '선생님이 더미에서 숙제를 꺼내 채점합니다. main은 이따금 더미를 보다가, 아무것도 남지 않으면 모두 채점되었다고 말합니다.',
  'broken.homework.goal':
    '모든 순서에서 숙제 두 장이 차례대로 채점되고, 그런 다음에야 `All marked`가 나옵니다.',

  'broken.doorbell.title': 'Kim을 기다리며',
  'broken.doorbell.story':
    '집주인은 누가 올 때까지 문 앞에 누가 있는지 봅니다. 손님은 조금 늦습니다. 프로그램은 실행할 때마다 잘 끝납니다. 하지만 그동안 집주인이 무엇을 하는지 보세요.',
  'broken.doorbell.goal':
    '모든 순서에서 손님을 맞이하고, 아무도 30번 넘게 헛되이 보지 않습니다. 여기서는 다른 누구도 할 일이 없을 때에만 sleep이 끝납니다.',

  'broken.tickets.title': '표 네 장',
  'broken.tickets.story':
    '판매원 둘이 표를 두 장씩 팔고, 둘 다 같은 계수기로 셉니다. 마지막에 main이 그것을 읽습니다.',
  'broken.tickets.goal': '모든 순서에서 두 스레드가 팔고, `4 tickets sold`가 출력됩니다.',

  'broken.accounts.title': '주고받기',
  'broken.accounts.story':
    'Ann은 Bo에게, Bo는 Ann에게 동시에 돈을 보냅니다. 송금마다 보내는 계좌를 잠그고 그다음 받는 계좌를 잠가, 아무도 끼어들지 못하게 합니다.',
  'broken.accounts.goal':
    '모든 순서에서 두 송금이 이루어지고, `Ann has 80 and Bo has 120`이 출력됩니다.',
} as const satisfies Translation<typeof english>;
