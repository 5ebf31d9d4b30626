/** What the compiler says of a cell's text, in Korean. */
import type { errorsInCells as english } from '../en/errors-in-cells';
import type { Translation } from '../message';

export const errorsInCells = {
  'errors.await':
    'await는 셀에 쓸 수 없습니다. 스레드는 get(), join() 또는 sleep()으로 기다리고, 페이지는 계속 움직입니다.',
  'errors.async':
    "'async'는 셀에 쓸 수 없습니다. 스레드는 get(), join() 또는 sleep()으로 스스로 기다립니다. async와 await 없이 함수를 쓰세요.",
  'errors.promise':
    "'{name}'[은/는] 셀에 쓸 수 없습니다. 프라미스는 스레드가 끝난 뒤에야 지켜지므로 아무도 결과를 듣지 못합니다. 스레드가 답을 큐에 넣게 하고, get()이나 join()으로 기다리세요.",
  'errors.dynamicImport': "'import()'는 셀에 쓸 수 없습니다. 셀의 맨 위에 import 줄을 쓰세요.",
  'errors.namespace':
    "'{found}'[은/는] 셀에 쓸 수 없습니다. 그 함수와 클래스를 따로 선언하거나, {name}[을/를] 값을 담는 객체로 만드세요.",
  'errors.decorator':
    "'@{name}'[은/는] 셀에 쓸 수 없습니다. 데코레이터를 모르는 브라우저가 있습니다. 직접 호출하세요: {name}(…).",
  'errors.accessor':
    "'accessor'는 셀에 쓸 수 없습니다. 모르는 브라우저가 있습니다. 보통 필드나 get과 set을 쓰세요.",
  'errors.using':
    "'using'은 셀에 쓸 수 없습니다. 모르는 브라우저가 있습니다. try … finally나 lock.with(() => …)를 쓰세요.",
  'errors.console': "'console.{name}'[은/는] 아무도 읽지 않는 곳에 씁니다. print(…)를 쓰세요.",
  'errors.madeInRun':
    "'{name}'[은/는] 위의 셀이 실행될 때 만들어졌고, 그 실행은 끝났습니다. 실행은 매번 처음부터 시작합니다. 이 셀에서도 만드세요.",
  'errors.functionField':
    "'{name}.{field}': 함수에는 스레드가 함께 쓸 수 있는 필드가 없습니다. '{field}'[을/를] 변수에 두거나 클래스의 static으로 만드세요.",
  'errors.python':
    "'{found}'[은/는] Python입니다. TypeScript에는 {way}[이/가] 있습니다. 여기서 Python을 실행하려면 이 셀에서 Python을 누르세요.",
  'errors.import': "'{name}'[을/를] import해야 합니다. {way}[을/를] 쓰세요.",
  'errors.keyword':
    "'{found}'[은/는] Python에서 인자에 이름을 붙이는 방법입니다. TypeScript에서는 {way}[을/를] 쓰세요.",
  'errors.length': "'{found}': length는 함수가 아니라 숫자입니다. 괄호 없이 쓰세요.",
  'errors.return': "함수 밖의 'return'입니다. 셀의 문장은 그냥 끝나면 됩니다.",
  'errors.somethingMissing': '여기에 무언가 빠졌습니다. 괄호나 따옴표, 또는 문장의 나머지입니다.',
  'errors.unexpected': '{found}[이/가] 올 자리가 아닙니다. 그 앞에 무언가 빠졌거나 남습니다.',
  'errors.expected': '{found} 앞에 {expected}[이/가] 빠졌습니다.',
  'errors.expectedAtEnd': '줄 끝에 {expected}[이/가] 빠졌습니다.',
  'errors.parser': '{message}.',
  'errors.tooDeep':
    '여기에 너무 깊이 겹쳤거나 너무 길게 이어지는 것이 있습니다. 괄호 안의 괄호이거나, 한 문장에 부분이 아주 많습니다. 나누어 쓰세요.',
  'errors.export':
    "셀에는 'export'가 필요 없습니다. 아래의 셀은 이 셀의 함수와 클래스를 그대로 봅니다.",
  'errors.reserved': "'{name}'[은/는] 노트북이 쓰는 이름입니다. 다른 이름을 고르세요.",
  'errors.declaredTwice':
    "'{name}'[은/는] 여기에도 선언되어 있고, 이 셀에 필요한 다른 이름이 있는 위의 셀에도 선언되어 있습니다. 둘 중 하나의 이름을 바꾸세요.",
  'errors.noModule':
    "모듈 '{module}'[은/는] 없습니다. 셀은 다음에서 import할 수 있습니다: {modules}.",
  'errors.noName':
    "'{module}'에서 '{name}'[을/를] import할 수 없습니다. 거기에 있는 이름: {names}.",
} as const satisfies Translation<typeof english>;
