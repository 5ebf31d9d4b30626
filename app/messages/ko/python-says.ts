/** What cells in Python are told by their engine (workers/python/qb/), in Korean; what stands before it is CPython's own. */
export const pythonSays: Readonly<Record<string, string>> = {
  // advice.py
  '{error}. Give the function by its name: Thread(target=work).':
    '함수는 이름으로 주세요: Thread(target=work).',
  '{error}. start() gives nothing back: keep the thread, t = Thread(…), and start it on a line of its own.':
    'start()는 아무것도 돌려주지 않습니다. t = Thread(…)로 스레드를 간직하고, 시작은 다른 줄에서 하세요.',
  '{error}. There is no such key: look with `in` first, or take d.get(key).':
    '그런 키가 없습니다. 먼저 `in`으로 확인하거나 d.get(key)를 쓰세요.',
  '{error}. Call start() before join(), with its brackets.':
    'join()보다 먼저 start()를 호출하세요. 괄호도 붙여야 합니다.',
  '{error}. Make a new Thread for each start().': 'start()를 할 때마다 새 Thread를 만드세요.',
  '{error}. Nobody holds it: each release() needs an acquire() before it, which `with lock:` does for both.':
    '아무도 잡고 있지 않습니다. release()마다 앞에 acquire()가 있어야 합니다. `with lock:`이 둘 다 해 줍니다.',
  '{error}. Do it inside of `with condition:`.': '`with condition:` 안에서 하세요.',
  '{error}. A thread cannot wait for its own end.':
    '스레드는 자기 자신이 끝나기를 기다릴 수 없습니다.',
  '{error}. Name what is wanted of the module, as in queue.Queue().':
    '모듈에서 무엇을 쓸지 적으세요. 예: queue.Queue().',
  '{error}. Leave out the brackets: `with lock:`.': '괄호를 빼세요: `with lock:`.',
  '{error}. Take its items one by one, with get().': 'get()으로 하나씩 꺼내세요.',
  '{error}. Ask q.qsize().': 'q.qsize()로 물어보세요.',
  '{error}. A method is called with brackets, as in q.get().':
    '메서드는 괄호를 붙여 호출합니다. 예: q.get().',
  '{error}. args wants a tuple, also for one: args=(5,).':
    'args에는 튜플을 줍니다. 하나뿐이어도 args=(5,)로 씁니다.',
  '{error}. The first parameter of a method is self.': '메서드의 첫 매개변수는 self입니다.',
  '{error}. A function that writes it has its own. If the one outside is meant, declare it there: global, or nonlocal.':
    '변수에 쓰는 함수는 자기 변수를 따로 가집니다. 바깥 변수를 뜻한다면 함수 안에서 global이나 nonlocal로 선언하세요.',
  '{error}. Call it once for each get().': 'get() 한 번에 한 번씩만 호출하세요.',
  '{error}. Call super().__init__() first in the constructor.':
    '생성자에서 super().__init__()을 먼저 호출하세요.',

  // refused.py
  "'{module}' cannot be used here. A cell reaches no network: put time.sleep(0.1) where the program would wait for the answer, and write the answer into the cell.":
    '{module}[은/는] 여기에서 쓸 수 없습니다. 셀은 네트워크에 닿지 않습니다. 응답을 기다릴 자리에 time.sleep(0.1)을 두고, 응답은 셀에 직접 쓰세요.',
  "'{module}' cannot be used here. There is one process here: threading.Thread and queue.Queue do the same between threads, and concurrent.futures.ThreadPoolExecutor has the pool.":
    '{module}[은/는] 여기에서 쓸 수 없습니다. 여기에는 프로세스가 하나뿐입니다. threading.Thread와 queue.Queue가 스레드 사이에서 같은 일을 하고, 풀은 concurrent.futures.ThreadPoolExecutor에 있습니다.',
  'ProcessPoolExecutor cannot be used here. There is one process here: threading.Thread and queue.Queue do the same between threads, and concurrent.futures.ThreadPoolExecutor has the pool.':
    'ProcessPoolExecutor는 여기에서 쓸 수 없습니다. 여기에는 프로세스가 하나뿐입니다. threading.Thread와 queue.Queue가 스레드 사이에서 같은 일을 하고, 풀은 concurrent.futures.ThreadPoolExecutor에 있습니다.',
  "'{module}' cannot be used here. A cell reaches nothing of the page that it stands in: it has Python alone.":
    '{module}[은/는] 여기에서 쓸 수 없습니다. 셀은 자신이 놓인 페이지에 닿지 않습니다. Python만 있습니다.',
  "'{module}' cannot be used here. There are no files of time zones here: datetime.timezone(datetime.timedelta(hours=1)) is one hour ahead of UTC, and timezone.utc is UTC.":
    '{module}[은/는] 여기에서 쓸 수 없습니다. 여기에는 시간대 파일이 없습니다. datetime.timezone(datetime.timedelta(hours=1))은 UTC보다 한 시간 빠르고, timezone.utc가 UTC입니다.',
  "'{module}' cannot be used here. Nothing can be installed here: a cell has what comes with Python, and what other cells define.":
    '{module}[은/는] 여기에서 쓸 수 없습니다. 여기에는 아무것도 설치할 수 없습니다. 셀에는 Python에 딸려 오는 것과 다른 셀이 정의한 것이 있습니다.',
  "There is no module '{module}' here. Nothing can be installed here: a cell has what comes with Python, and what other cells define.":
    '여기에는 {module} 모듈이 없습니다. 아무것도 설치할 수 없습니다. 셀에는 Python에 딸려 오는 것과 다른 셀이 정의한 것이 있습니다.',
  "There is no module '{module}' here. Did you mean '{near}'?":
    '여기에는 {module} 모듈이 없습니다. {near}[을/를] 뜻했나요?',
  "There are no files here: write the text into the cell; io.StringIO('…') can be read and written like a file.":
    "여기에는 파일이 없습니다. 텍스트는 셀에 쓰세요. io.StringIO('…')는 파일처럼 읽고 쓸 수 있습니다.",
  'Threads that wait cannot be traced here: sys.settrace() traces the thread that calls it, threading.settrace() those that are started later.':
    '기다리는 스레드는 여기에서 추적할 수 없습니다. sys.settrace()는 호출한 스레드를, threading.settrace()는 그 뒤에 시작되는 스레드를 추적합니다.',
  'input() has nobody to ask here: give the value in the text of the cell.':
    '여기에는 input()에 답할 사람이 없습니다. 값은 셀의 텍스트에 쓰세요.',
  'An event loop has no place here: a cell shows threads. Make each task a threading.Thread, and let them talk through a queue.Queue.':
    '여기에는 이벤트 루프가 없습니다. 셀은 스레드를 보여 줍니다. 작업마다 threading.Thread를 만들고 queue.Queue로 이야기하게 하세요.',

  // program.py, console.py, handles.py, library.py, run.py
  "'{name}' was made by {cell} when that cell ran. Each run begins afresh here: make it in this cell, or define it in a cell that only defines.":
    '{name}[은/는] {cell}[이/가] 실행될 때 만들어졌습니다. 여기에서는 실행마다 새로 시작합니다. 이 셀에서 만들거나, 정의만 하는 셀에서 정의하세요.',
  'more than {most} lines were printed': '{most}줄보다 많이 출력했습니다',
  "can't start new thread: {whose} can make {most} threads, not more":
    '새 스레드를 시작할 수 없습니다. 한 번의 실행에서 만들 수 있는 스레드는 {most}개까지입니다',
  "can't start new thread: {most} threads are alive, and a run has no more at the same time":
    '새 스레드를 시작할 수 없습니다. 스레드 {most}개가 살아 있고, 동시에 그보다 많이 둘 수 없습니다',
  "'{name}' could not be fetched: is the connection lost? Run the cell again to try once more.":
    '{name}[을/를] 받아 오지 못했습니다. 연결이 끊겼나요? 셀을 다시 실행하면 한 번 더 시도합니다.',
  'a run has 1 GB of memory, and the program keeps more':
    '한 번의 실행에는 메모리 1GB가 있는데, 프로그램이 그보다 많이 붙들고 있습니다',
};
