"""CPython's queue.Queue at the same jobs. Usage: cpython.py JOB MAXSIZE ITEMS; prints items per second."""
import sys
import threading
import time
from queue import Queue


def producers_consumers(count, maxsize, items):
    queue = Queue(maxsize)
    share = items // count

    def consume():
        for _ in range(share):
            queue.get()

    def produce():
        for i in range(share):
            queue.put(i)

    threads = [threading.Thread(target=f) for f in [consume, produce] for _ in range(count)]
    begun = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return share * count / (time.perf_counter() - begun)


def pipeline(maxsize, items):
    queues = [Queue(maxsize) for _ in range(4)]

    def stage(i):
        for _ in range(items):
            queues[i + 1].put(queues[i].get())

    def drain():
        for _ in range(items):
            queues[3].get()

    threads = [threading.Thread(target=stage, args=(i,)) for i in range(3)]
    threads.append(threading.Thread(target=drain))
    begun = time.perf_counter()
    for thread in threads:
        thread.start()
    for i in range(items):
        queues[0].put(i)
    for thread in threads:
        thread.join()
    return items / (time.perf_counter() - begun)


def ping_pong(rounds):
    there, back = Queue(1), Queue(1)

    def answer():
        for _ in range(rounds):
            back.put(there.get())

    thread = threading.Thread(target=answer)
    thread.start()
    begun = time.perf_counter()
    for i in range(rounds):
        there.put(i)
        back.get()
    elapsed = time.perf_counter() - begun
    thread.join()
    return rounds / elapsed


job, maxsize, items = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
print({
    "1x1": lambda: producers_consumers(1, maxsize, items),
    "3x3": lambda: producers_consumers(3, maxsize, items),
    "pipeline": lambda: pipeline(maxsize, items),
    "ping-pong": lambda: ping_pong(items),
}[job]())
