import { pythonSays } from './python-says';

/** What the engine's own errors say, in Korean, by the English that stands above it; `{…}` is whatever stands there. */
export const engineSays: Readonly<Record<string, string>> = {
  ...pythonSays,
  'Python came to an end in the middle of this run ({why}); it was started again':
    '이 실행 도중에 Python이 끝나 버려({why}) 다시 시작했습니다',
  'pop from an empty deque': '빈 덱에서 꺼내려 했습니다',
  'deque mutated during iteration': '반복하는 동안 덱이 바뀌었습니다',
  'taskDone() called too many times': 'taskDone()을 너무 많이 호출했습니다',
  'cannot join thread before it is started': '시작하지 않은 스레드는 join할 수 없습니다',
  'cannot join current thread': '스레드는 자기 자신을 join할 수 없습니다',
  'threads can only be started once': '스레드는 한 번만 시작할 수 있습니다',
  'cannot set daemon status of active thread': '실행 중인 스레드의 데몬 여부는 바꿀 수 없습니다',
  'release unlocked lock': '잠기지 않은 잠금을 놓으려 했습니다',
  'cannot release un-acquired lock': '얻지 않은 잠금은 놓을 수 없습니다',
  'cannot {what} un-acquired lock': '얻지 않은 잠금으로는 {what} 할 수 없습니다',
  'a Condition needs a Lock': 'Condition에는 Lock이 필요합니다',
  'sleep length must be a non-negative number of seconds': 'sleep의 길이는 0 이상의 초여야 합니다',
  'timestamp too large to convert to a time: nobody sleeps for ever':
    '시간이 너무 큽니다. 영원히 잘 수는 없습니다',
  "'timeout' must be a non-negative number": 'timeout은 0 이상의 수여야 합니다',
  'timeout value must be a non-negative number': 'timeout은 0 이상의 수여야 합니다',
  'maxlen must be non-negative': 'maxlen은 0 이상이어야 합니다',
  'super() must be called before the object is used': '객체를 쓰기 전에 super()를 호출해야 합니다',
  'a Queue is not iterated over: take one after the other with get()':
    'Queue는 반복문으로 돌 수 없습니다. get()으로 하나씩 꺼내세요',
  'maxsize of a Queue is a number, not {told}':
    'Queue의 maxsize는 수여야 합니다. {told}[은/는] 안 됩니다',
  'a Deque is made of an array, not {told}': 'Deque는 배열로 만듭니다. {told}[은/는] 안 됩니다',
  'maxlen of a Deque is a whole number, not {told}':
    'Deque의 maxlen은 정수여야 합니다. {told}[은/는] 안 됩니다',
  'a target is given by name: new Thread({ target: {name} })':
    'target은 이름으로 줍니다: new Thread({ target: {name} })',
  'target of a Thread is a function, not {told}':
    'Thread의 target은 함수여야 합니다. {told}[은/는] 안 됩니다',
  'args of a Thread is an array, as in args: [1], not {told}':
    'Thread의 args는 args: [1]처럼 배열이어야 합니다. {told}[은/는] 안 됩니다',
  'name of a Thread is a text, not {told}':
    'Thread의 name은 문자열이어야 합니다. {told}[은/는] 안 됩니다',
  'block of {call} is true or false, not {told}':
    '{call}의 block은 true 또는 false여야 합니다. {told}[은/는] 안 됩니다',
  'a timeout is a number of seconds, not {told}':
    'timeout은 초를 나타내는 수여야 합니다. {told}[은/는] 안 됩니다',
  "can't specify a timeout for a non-blocking call":
    '기다리지 않는 호출에는 timeout을 줄 수 없습니다',
  "can't start new thread: a run can make {count} threads, not more":
    '새 스레드를 시작할 수 없습니다. 한 번의 실행에서 만들 수 있는 스레드는 {count}개까지입니다',
  "can't start new thread: {count} threads are alive, and this notebook runs no more at the same time":
    '새 스레드를 시작할 수 없습니다. 스레드 {count}개가 살아 있고, 이 노트북은 동시에 그보다 많이 실행하지 않습니다',
  "can't start new thread: the browser gave no further worker":
    '새 스레드를 시작할 수 없습니다. 브라우저가 워커를 더 내주지 않았습니다',
  'this run may print {count} {what}, as many as the console keeps':
    '한 번의 실행에서 출력할 수 있는 양을 넘었습니다. 콘솔이 보관하는 만큼까지입니다',
  "no room is left in this run's {mebibytes} MiB of shared memory: threads share {count} objects, and what is given away stays until the run's end":
    '이 실행의 공유 메모리 {mebibytes} MiB에 남은 자리가 없습니다. 스레드가 객체 {count}개를 공유하며, 넘겨준 것은 실행이 끝날 때까지 남습니다',
  "{held} when this run's {mebibytes} MiB of shared memory were full":
    '이 실행의 공유 메모리 {mebibytes}MiB가 가득 찼습니다({held})',
  'a run can make {count} shared objects, not more':
    '한 번의 실행에서 만들 수 있는 공유 객체는 {count}개까지입니다',
  'an object that threads share has texts as keys, no symbols':
    '스레드가 공유하는 객체의 키는 문자열이어야 하며 심벌은 안 됩니다',
  "'{key}' cannot be set: an array that threads share has elements only. Use an object for what has names.":
    "'{key}'[을/를] 정할 수 없습니다. 스레드가 공유하는 배열에는 원소만 있습니다. 이름이 있는 것에는 객체를 쓰세요.",
  "'{key}' cannot be deleted: an object that threads share keeps the fields it had when it was first shared. Set it to null or undefined instead.":
    "'{key}'[을/를] 지울 수 없습니다. 스레드가 공유하는 객체는 처음 공유될 때의 필드를 그대로 가집니다. 대신 null이나 undefined로 정하세요.",
  'Object.{name}: data that threads share cannot be made unchangeable':
    'Object.{name}: 스레드가 공유하는 데이터는 바꿀 수 없게 만들 수 없습니다',
  'this thread was made with a target in another thread: start it there, or give its class a run() method':
    '이 스레드는 다른 스레드에서 target으로 만들어졌습니다. 거기서 시작하거나, 클래스에 run() 메서드를 주세요',
};
