# What CPython's tests of queues, locks, conditions, events, semaphores, barriers and timers hold, in our words: one each.
import queue
import threading
import time


def raises(expected, function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except expected:
        return True
    raise AssertionError(f'no {expected.__name__}')


def started(*targets):
    threads = [threading.Thread(target=target) for target in targets]
    for thread in threads:
        thread.start()
    return threads


def a_full_queue_and_an_empty_one_wait_as_long_as_they_are_told():
    q = queue.Queue(1)
    q.put('there')
    for call in (lambda: q.put(1, timeout=0.2), lambda: queue.Queue().get(timeout=0.2)):
        before = time.monotonic()
        raises((queue.Full, queue.Empty), call)
        assert 0.2 <= time.monotonic() - before < 2
    raises(ValueError, q.put, 1, timeout=-1)
    raises(queue.Full, q.put_nowait, 1)


def queues_give_in_their_order():
    for kind, expected in ((queue.Queue, [2, 3, 1]), (queue.LifoQueue, [1, 3, 2]), (queue.PriorityQueue, [1, 2, 3]),
                           (queue.SimpleQueue, [2, 3, 1])):
        q = kind()
        for item in (2, 3, 1):
            q.put(item)
        assert [q.get() for _ in expected] == expected


def join_waits_for_all_tasks_and_none_is_done_twice():
    q, done = queue.Queue(), []

    def work():
        while (item := q.get()) is not None:
            time.sleep(0.01)
            done.append(item)
            q.task_done()
    started(work, work)
    for i in range(20):
        q.put(i)
    q.join()
    assert sorted(done) == list(range(20))
    raises(ValueError, q.task_done)
    q.put(None)
    q.put(None)


def a_queue_whose_put_fails_is_not_changed():
    class Failing(queue.Queue):
        def _put(self, item):
            if item == 'bad':
                raise KeyError(item)
            super()._put(item)
    q = Failing(2)
    q.put('good')
    raises(KeyError, q.put, 'bad')
    assert q.qsize() == 1 and q.get() == 'good' and q.empty()


def shutdown_ends_every_wait():
    q, full = queue.Queue(), queue.Queue(1)
    full.put(1)
    ends = []

    def ended(call):
        try:
            call()
        except queue.ShutDown:
            ends.append('shut down')
    threads = started(lambda: ended(q.get), lambda: ended(q.get), lambda: ended(lambda: full.put(2)), full.join)
    time.sleep(0.1)
    q.shutdown()
    full.shutdown(immediate=True)
    for thread in threads:
        thread.join()
    assert ends == ['shut down'] * 3


def a_lock_belongs_to_nobody_and_a_reentrant_one_to_its_thread():
    lock, again = threading.Lock(), threading.RLock()
    lock.acquire()
    assert not lock.acquire(blocking=False) and not lock.acquire(timeout=0.1)
    started(lock.release)[0].join()
    assert not lock.locked()
    raises(RuntimeError, lock.release)
    raises(ValueError, lock.acquire, blocking=False, timeout=1)
    with again, again:
        said = []
        started(lambda: said.append(again.acquire(blocking=False)))[0].join()
        assert said == [False]
    raises(RuntimeError, again.release)


def notify_wakes_as_many_as_it_says():
    bell, awake = threading.Condition(), []

    def wait():
        with bell:
            bell.wait()
            awake.append(1)
    threads = started(wait, wait, wait, wait)
    for wake, expected in ((lambda: bell.notify(1), 1), (lambda: bell.notify(2), 3), (bell.notify_all, 4)):
        time.sleep(0.1)
        with bell:
            wake()
        time.sleep(0.1)
        assert len(awake) == expected
    for thread in threads:
        thread.join()
    raises(RuntimeError, bell.notify)
    with bell:
        assert bell.wait_for(lambda: False, timeout=0.1) is False


def an_event_lets_all_pass_until_it_is_cleared():
    go, passed = threading.Event(), []
    threads = started(*[lambda: passed.append(go.wait())] * 5)
    assert not go.wait(0.1) and passed == []
    go.set()
    for thread in threads:
        thread.join()
    assert passed == [True] * 5
    go.clear()
    assert not go.is_set() and not go.wait(0)


def a_semaphore_counts_and_a_bounded_one_has_an_end():
    room, inside, most = threading.Semaphore(3), [], []

    def visit():
        with room:
            inside.append(1)
            most.append(len(inside))
            time.sleep(0.01)
            inside.pop()
    for thread in started(*[visit] * 10):
        thread.join()
    assert max(most) == 3
    bounded = threading.BoundedSemaphore(2)
    raises(ValueError, bounded.release)
    raises(ValueError, threading.Semaphore, -1)
    assert bounded.acquire(timeout=0.1) and bounded.acquire() and not bounded.acquire(timeout=0.1)


def a_barrier_lets_all_go_or_breaks_for_all():
    barrier, places = threading.Barrier(4), []
    for thread in started(*[lambda: places.append(barrier.wait())] * 4):
        thread.join()
    assert sorted(places) == [0, 1, 2, 3]
    broken = []

    def wait():
        try:
            barrier.wait()
        except threading.BrokenBarrierError:
            broken.append(1)
    threads = started(wait, wait)
    time.sleep(0.1)
    barrier.abort()
    for thread in threads:
        thread.join()
    assert broken == [1, 1] and barrier.broken
    barrier.reset()
    raises(threading.BrokenBarrierError, barrier.wait, 0.1)


def a_timer_calls_once_and_not_when_it_was_called_off():
    called = []
    timer, off = threading.Timer(0.1, called.append, ['rang']), threading.Timer(0.1, called.append, ['off'])
    timer.start()
    off.start()
    off.cancel()
    timer.join()
    off.join()
    assert called == ['rang']


def each_thread_has_its_own_local():
    own, seen = threading.local(), []
    own.x = 'main'

    def look():
        seen.append(hasattr(own, 'x'))
        own.x = threading.current_thread().name
        time.sleep(0.01)
        seen.append(own.x == threading.current_thread().name)
    for thread in started(look, look):
        thread.join()
    assert sorted(seen) == [False, False, True, True] and own.x == 'main'


for each in [value for name, value in list(globals().items()) if '_' in name and callable(value) and not name.startswith('_')]:
    each()
    print(each.__name__.replace('_', ' '))
