/** Hints to the broken programs, fetched when the first is asked for: each gives away a little more. */
import type { Catalogue } from '../message';

export const hints = {
  'broken.dishes.hint1':
    'Watch it fail, and look who is still there at the end. What does that one wait for?',
  'broken.dishes.hint2': 'How many threads read the note, once it has been taken out of the queue?',
  'broken.dishes.hint3': 'One sentinel stops one worker. Put one for each.',

  'broken.letters.hint1': 'Who is still waiting when the program stands still, and at which queue?',
  'broken.letters.hint2': 'The writer leaves when it meets `STOP`. Who tells the postman?',
  'broken.letters.hint3':
    'Somebody must put a `STOP` into `letters`, and only once the last letter lies there: the writer before it leaves, or main after the writer has ended.',

  'broken.shopping.hint1': 'Try it a few times: what is left over, and when?',
  'broken.shopping.hint2':
    'Which of the three puts can come first? Started first is not done first.',
  'broken.shopping.hint3':
    'The list may be closed only after the last put: wait until the family has finished, then put `STOP`.',

  'broken.forms.hint1':
    'The queue is empty, and main still waits. Look at the count of unfinished work.',
  'broken.forms.hint2': 'Follow the blank form through the loop, line by line.',
  'broken.forms.hint3':
    'Whatever is taken has to be reported, the blank form too: `taskDone` belongs on every way through the loop.',

  'broken.kitchen.hint1': 'Watch the count of unfinished work while the tea is poured.',
  'broken.kitchen.hint2': 'When does a `finally` run? Also when its `try` is left by `continue`?',
  'broken.kitchen.hint3': 'One report for each item taken. The `finally` makes it already.',

  'broken.printShop.hint1': 'Which thread fails, in which call, and who made that call impossible?',
  'broken.printShop.hint2':
    'After `texts.shutdown()` the printer may still have work. Where does it put what it makes?',
  'broken.printShop.hint3':
    'Stage by stage: shut `sheets` down only when nobody can put there any more, and that is after `join`.',

  'broken.parcels.hint1': 'Who waits for whom when nobody can move? Draw the circle.',
  'broken.parcels.hint2':
    'How many parcels find a place, in the inbox, in the packer’s hands and in the outbox, before main fetches one?',
  'broken.parcels.hint3':
    'Somebody must fetch while main brings: a second thread, or main itself, in between.',

  'broken.potatoes.hint1':
    'It works nearly always. Check all orders, and watch the one that gets stuck.',
  'broken.potatoes.hint2': 'What may the other cook do between your look and your grab?',
  'broken.potatoes.hint3':
    'Look and take in one step: `getNowait` does both, and raises `Empty` when there is nothing.',

  'broken.homework.hint1': 'Where is Tom’s paper when the pile is empty?',
  'broken.homework.hint2':
    'An empty queue is not finished work: the last item may be in somebody’s hands.',
  'broken.homework.hint3':
    'The queue counts unfinished work, and the teacher reports already. Wait for that count with `join`.',

  'broken.doorbell.hint1': 'Run it, and read how many polls found nothing.',
  'broken.doorbell.hint2':
    'A thread that never waits always has something to do. When is main’s turn, if nobody hands out turns?',
  'broken.doorbell.hint3':
    'Let the queue do the waiting: `get`. Or at least take a nap between two looks.',

  'broken.tickets.hint1':
    'Watch an order in which a ticket is lost. How many steps does `+= 1` have?',
  'broken.tickets.hint2':
    'Read, add, write. What if the other seller reads between your read and your write?',
  'broken.tickets.hint3': 'The counter has a lock that nobody uses. Hold it while you count.',

  'broken.accounts.hint1':
    'You may run it all day and see nothing. Check all orders, and look which lock each thread holds at the end.',
  'broken.accounts.hint2':
    'Each holds what the other wants. In which order does each thread take the two locks?',
  'broken.accounts.hint3':
    'Take locks in one order everywhere: always Ann’s first, say, whoever pays.',
} as const satisfies Catalogue;
