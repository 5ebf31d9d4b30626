/** Hints to the broken programs, in Korean: each gives away a little more. */
import type { hints as english } from '../en/hints';
import type { Translation } from '../message';

export const hints = {
  'broken.dishes.hint1':
    '실패하는 모습을 보고, 마지막에 누가 남아 있는지 보세요. 그 스레드는 무엇을 기다립니까?',
  'broken.dishes.hint2': '쪽지를 큐에서 꺼내고 나면, 그것을 읽는 스레드는 몇이나 됩니까?',
  'broken.dishes.hint3': '센티널 하나는 작업자 하나를 멈춥니다. 저마다 하나씩 넣으세요.',

  'broken.letters.hint1':
    '프로그램이 멈춰 있을 때 아직 기다리는 것은 누구이며, 어느 큐에서 기다립니까?',
  'broken.letters.hint2': '작가는 `STOP`을 만나면 떠납니다. 집배원에게는 누가 알려 줍니까?',
  'broken.letters.hint3':
    '누군가 `letters`에 `STOP`을 넣어야 하며, 그것도 마지막 편지가 들어간 뒤여야 합니다. 작가가 떠나기 전에 넣거나, 작가가 끝난 뒤에 main이 넣습니다.',

  'broken.shopping.hint1': '몇 번 해 보세요. 무엇이 언제 남습니까?',
  'broken.shopping.hint2':
    '세 번의 put 가운데 어느 것이 먼저일 수 있습니까? 먼저 시작했다고 먼저 끝나는 것은 아닙니다.',
  'broken.shopping.hint3':
    '목록은 마지막 put 뒤에야 닫을 수 있습니다. 가족이 다 적을 때까지 기다린 뒤 `STOP`을 넣으세요.',

  'broken.forms.hint1': '큐는 비었는데 main은 아직 기다립니다. 미완료 작업의 수를 보세요.',
  'broken.forms.hint2': '백지 서류가 반복문을 지나는 길을 한 줄씩 따라가 보세요.',
  'broken.forms.hint3':
    '꺼낸 것은 백지 서류까지 모두 보고해야 합니다. 반복문의 어느 길에나 `taskDone`이 있어야 합니다.',

  'broken.kitchen.hint1': '차를 따르는 동안 미완료 작업의 수를 지켜보세요.',
  'broken.kitchen.hint2':
    '`finally`는 언제 실행됩니까? `continue`로 `try`를 떠날 때에도 실행됩니까?',
  'broken.kitchen.hint3': '꺼낸 항목마다 보고는 한 번입니다. `finally`가 이미 하고 있습니다.',

  'broken.printShop.hint1':
    '어느 스레드가 어느 호출에서 실패합니까? 누가 그 호출을 할 수 없게 만들었습니까?',
  'broken.printShop.hint2':
    '`texts.shutdown()` 뒤에도 인쇄기에는 아직 일이 있을 수 있습니다. 만든 것은 어디에 넣습니까?',
  'broken.printShop.hint3':
    '한 단계씩 합니다. 아무도 더 넣을 수 없을 때에만 `sheets`를 shutdown하세요. 곧 `join` 뒤입니다.',

  'broken.parcels.hint1': '아무도 움직일 수 없을 때 누가 누구를 기다립니까? 고리를 그려 보세요.',
  'broken.parcels.hint2':
    'main이 하나를 찾아가기 전에, 받은 상자와 포장하는 손과 보낼 상자에 소포가 모두 몇 개 들어갑니까?',
  'broken.parcels.hint3':
    'main이 가져오는 동안 누군가 찾아가야 합니다. 두 번째 스레드가 하거나, main이 사이사이에 직접 합니다.',

  'broken.potatoes.hint1':
    '거의 언제나 잘됩니다. 모든 순서를 확인하고, 교착 상태가 되는 것을 보세요.',
  'broken.potatoes.hint2': '보고 나서 꺼내기까지 사이에 다른 요리사는 무엇을 할 수 있습니까?',
  'broken.potatoes.hint3':
    '보기와 꺼내기를 한 단계로 하세요. `getNowait`는 둘 다 하고, 아무것도 없으면 `Empty`를 일으킵니다.',

  'broken.homework.hint1': '더미가 비었을 때 Tom의 숙제는 어디에 있습니까?',
  'broken.homework.hint2':
    '빈 큐가 끝난 작업은 아닙니다. 마지막 항목이 누군가의 손에 있을 수 있습니다.',
  'broken.homework.hint3':
    '큐는 미완료 작업을 세고, 선생님은 이미 보고하고 있습니다. `join`으로 그 수를 기다리세요.',

  'broken.doorbell.hint1': '실행하고, 아무것도 찾지 못한 폴링이 몇 번인지 읽으세요.',
  'broken.doorbell.hint2':
    '기다리지 않는 스레드에게는 언제나 할 일이 있습니다. 아무도 차례를 나눠 주지 않으면 main의 차례는 언제입니까?',
  'broken.doorbell.hint3':
    '기다림은 큐에 맡기세요. `get`입니다. 아니면 적어도 두 번 보는 사이에 잠깐 자게 하세요.',

  'broken.tickets.hint1': '표 하나가 사라지는 순서를 보세요. `+= 1`은 몇 단계입니까?',
  'broken.tickets.hint2':
    '읽고, 더하고, 씁니다. 읽기와 쓰기 사이에 다른 판매원이 읽으면 어떻게 됩니까?',
  'broken.tickets.hint3': '계수기에는 아무도 쓰지 않는 잠금이 있습니다. 세는 동안 쥐고 있으세요.',

  'broken.accounts.hint1':
    '하루 종일 실행해도 아무 일도 보지 못할 수 있습니다. 모든 순서를 확인하고, 마지막에 스레드마다 어느 잠금을 쥐고 있는지 보세요.',
  'broken.accounts.hint2':
    '저마다 상대가 원하는 것을 쥐고 있습니다. 스레드마다 두 잠금을 어떤 순서로 얻습니까?',
  'broken.accounts.hint3':
    '잠금은 어디서나 한 순서로 얻으세요. 이를테면 누가 보내든 언제나 Ann의 것부터 얻습니다.',
} as const satisfies Translation<typeof english>;
