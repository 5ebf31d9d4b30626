import type { LessonCell } from '../../lesson';
import { lineRuns } from '../../line-runs';

/** Two locks, taken in two orders. */
export const accounts: LessonCell = {
  id: 'broken-12',
  label: 'Broken 12',
  kind: 'run',
  alone: true,
  typescript: `import { Lock, Thread } from 'threading';

class Account {
  balance = 100;
  lock = new Lock();
}

const ann = new Account();
const bo = new Account();

function transfer(from: Account, to: Account, amount: number) {
  from.lock.acquire();
  to.lock.acquire();
  from.balance -= amount;
  to.balance += amount;
  to.lock.release();
  from.lock.release();
}

const there = new Thread({
  target: transfer, args: [ann, bo, 30], name: 'there',
});
const back = new Thread({
  target: transfer, args: [bo, ann, 10], name: 'back',
});
there.start();
back.start();
there.join();
back.join();
print('Ann has', ann.balance, 'and Bo has', bo.balance);`,
  python: `from threading import Lock, Thread

class Account:
    def __init__(self):
        self.balance = 100
        self.lock = Lock()

ann = Account()
bo = Account()

def transfer(from_, to, amount):
    from_.lock.acquire()
    to.lock.acquire()
    from_.balance -= amount
    to.balance += amount
    to.lock.release()
    from_.lock.release()

there = Thread(
    target=transfer, args=[ann, bo, 30], name="there"
)
back = Thread(
    target=transfer, args=[bo, ann, 10], name="back"
)
there.start()
back.start()
there.join()
back.join()
print("Ann has", ann.balance, "and Bo has", bo.balance)`,
  matchedLines: lineRuns(
    [1, 1],
    [3, 3],
    [4, 5, 2],
    [8, 8, 2],
    [11, 11, 7],
    [20, 19, 2],
    [23, 22, 2],
    [26, 25, 5],
  ),
  prose: ['broken.accounts.story'],
  question: { ask: 'stuck' },
  broken: {
    title: 'broken.accounts.title',
    goal: 'broken.accounts.goal',
    hints: ['broken.accounts.hint1', 'broken.accounts.hint2', 'broken.accounts.hint3'],
    wanted: { prints: ['Ann has 80 and Bo has 120'], threads: 2 },
  },
};
