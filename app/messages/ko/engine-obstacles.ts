/** What stands in the way of running programs on this page, in Korean. */
import type { engineObstacles as english } from '../en/engine-obstacles';
import type { Translation } from '../message';

export const engineObstacles = {
  'engine.readable': '읽기는 모두 할 수 있습니다.',
  'engine.obstacle.file':
    '여기서는 프로그램을 실행할 수 없습니다. 이 페이지는 파일로 열렸고, 브라우저는 그런 페이지에 스레드가 공유할 메모리를 주지 않습니다. `npm start`로 Queuebook을 시작하거나, 폴더를 아무 웹 서버에나 올린 뒤 그 주소를 여세요.',
  'engine.obstacle.sandboxed':
    '이 프레임에서는 프로그램을 실행할 수 없습니다. 바깥 페이지가 이 프레임의 출처를 없앴고(`sandbox`), 이 사이트의 서버도 그럴 때 도움이 될 헤더를 보내지 않습니다. 주소를 복사해 별도의 탭에서 여세요.',
  'engine.obstacle.insecure':
    '여기서는 프로그램을 실행할 수 없습니다. 이 페이지는 일반 `http`로 왔고, 브라우저는 `https`로 온 페이지에만 스레드가 공유할 메모리를 줍니다.',
  'engine.obstacle.framed':
    '다른 페이지 안에서는 프로그램을 실행할 수 없습니다. 이 브라우저는 바깥 페이지도 허락해야 여기에 스레드용 메모리를 줍니다. 별도의 탭에서는 실행됩니다.',
  'engine.obstacle.no-service-worker':
    '여기서는 프로그램을 실행할 수 없습니다. 이 사이트는 격리 헤더를 보내지 않고, 이 브라우저 창에는 헤더를 더해 줄 서비스 워커가 없습니다. 최신 브라우저의 일반 창(시크릿 창이 아닌)에서는 실행됩니다.',
  'engine.obstacle.storage':
    '여기서는 프로그램을 실행할 수 없습니다. 이 사이트의 쿠키와 사이트 데이터가 차단되어 있어, 이 페이지에 스레드용 메모리를 주는 서비스 워커도 막혔습니다. 이 사이트에 허용한 뒤 다시 시도하세요.',
  'engine.obstacle.host':
    '여기서는 프로그램을 실행할 수 없습니다. 이 사이트는 격리 헤더를 보내지 않고, 헤더를 더해 줄 파일 `sw.js`가 없거나 손상되었습니다. 사이트 운영자가 `index.html` 옆에 그 파일을 되돌려 놓은 뒤 다시 시도하세요.',
  'engine.obstacle.headers':
    '여기서는 프로그램을 실행할 수 없습니다. 서비스 워커는 동작하지만 더한 헤더가 페이지에 닿지 않아 격리되지 않았습니다. 확장 프로그램이나 프록시가 헤더를 없애는지도 모릅니다. 이 사이트에서 그것을 끄고 다시 시도하세요.',
  'engine.obstacle.old-browser':
    '여기서는 프로그램을 실행할 수 없습니다. 이 브라우저에는 스레드가 공유할 메모리(`SharedArrayBuffer`)가 없습니다. 최신 Chrome, Edge, Firefox 또는 Safari에서 여세요.',
  'engine.obstacle.policy':
    '여기서는 프로그램을 실행할 수 없습니다. 이 사이트의 정책(Content-Security-Policy)이나 확장 프로그램이 텍스트로 만든 스크립트를 금지하는데, 셀의 프로그램이 바로 그것입니다. 사이트 운영자가 README에 적힌 대로 허용할 수 있습니다. 그런 다음 다시 시도하세요.',
  'engine.obstacle.workers':
    '여기서는 프로그램을 실행할 수 없습니다. 이 브라우저가 페이지의 스레드(Web Worker) 시작을 막았습니다. 차단 프로그램이나 회사 정책이 금지하는지도 모릅니다. 이 사이트에 허용한 뒤 다시 시도하세요.',
  'engine.obstacle.slow':
    '엔진이 아직 응답하지 않았습니다. 계속 기다리고 있으며, 응답하면 바로 프로그램이 실행됩니다. 한 번 더 시도하는 편이 빠를 수도 있습니다.',

  'engine.act.again': '다시 시도',
  'engine.act.own-tab': '별도의 탭에서 열기',
  'engine.act.https': 'https로 열기',
  'engine.act.address': '주소 복사',
  'engine.act.address.done': '복사됨',
  'engine.act.blocked':
    '이 프레임의 바깥 페이지가 탭을 열지 못하게 합니다. 주소는 다음과 같습니다.',
} as const satisfies Translation<typeof english>;
