"""What is done once, so that no learner waits for it: CPython is ten times as slow at what it does for the first time."""
from qb import program, run

# A little of all that programs with threads are made of.
READ = """import threading, queue
class Box(threading.Thread):
    def __init__(self, n=1, *rest, **more):
        super().__init__(target=print, args=(n,))
        self.items = [i for i in range(n) if i]
        self.seen = {}
    def run(self):
        global total
        while True:
            try:
                with self.lock: total += 1
                self.seen[total] = f'{total:>3}', *self.items
                if not self.items or self.items[0] == 1: break
            except queue.Empty as error: raise ValueError(error) from None
            finally: del self.items[:]
total = 0
q = queue.Queue(maxsize=1)
for i, box in enumerate([Box(), Box(n=2)]): q.put(lambda: i); box.start()
print(q.get(), sep='')
"""

RUN = """from queue import Queue
from threading import Thread
q = Queue()
def work():
    q.put(1)
    print(q.get())
worker = Thread(target=work)
worker.start()
worker.join()
"""


def read():
    """At a worker's start, and so in every snapshot."""
    program.read(['warm-up'], ['run'], [READ])


def run_once():
    """In a promising call of its own, in a worker that waits for its turn; the next run forgets its log."""
    run.run(program.Program(['warm-up'], ['run'], [RUN]), False, keep=True)
