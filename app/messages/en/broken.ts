/** Broken on purpose: small programs, each wrong in one way. Stories and goals do not give the fault away; hints do, bit by bit. */
import type { Catalogue } from '../message';

export const broken = {
  'broken.title': 'Broken on purpose',
  'broken.introduction1':
    'Each of these programs is wrong in one way. Some fail every time; some work a hundred times in a row and fail one day. Find out what is wrong, and repair the text.',
  'broken.introduction2':
    'The judge is not luck. *Check all orders* runs your program in every order that its threads can take, and says it is repaired only when not one of them fails. There, a `sleep` may end at any moment: a nap is no promise that somebody else has finished.',

  'broken.goal': 'Goal',
  'broken.hint.first': 'A hint',
  'broken.hint.next': 'Another hint',
  'broken.hint.label': 'Hint {number} of {of}',
  'broken.repaired': 'repaired',

  'broken.dishes.title': 'Two at the sink',
  'broken.dishes.story':
    'Two friends wash up. The dishes stand in the sink, and behind the last one lies the note that says stop. Whoever comes upon the note goes home; then the lights go out.',
  'broken.dishes.goal':
    'Both dishes are washed, both friends go home, and `Lights out` comes last, in every order.',
  'broken.dishes.hint1':
    'Watch it fail, and look who is still there at the end. What does that one wait for?',
  'broken.dishes.hint2': 'How many threads read the note, once it has been taken out of the queue?',
  'broken.dishes.hint3': 'One sentinel stops one worker. Put one for each.',

  'broken.letters.title': 'The last post',
  'broken.letters.story':
    'A writer takes drafts from one queue and puts letters into the next, where a postman fetches them. The last thing that lies with the drafts is a note that nothing more will come. Then everybody goes home.',
  'broken.letters.goal':
    'Both letters are posted, in their order, both threads end, and `All gone home` comes last, in every order.',
  'broken.letters.hint1': 'Who is still waiting when the program stands still, and at which queue?',
  'broken.letters.hint2': 'The writer leaves when it meets `STOP`. Who tells the postman?',
  'broken.letters.hint3':
    'Somebody must put a `STOP` into `letters`, and only once the last letter lies there: the writer before it leaves, or main after the writer has ended.',

  'broken.shopping.title': 'The shopping list',
  'broken.shopping.story':
    'The family writes down what it needs, the shopper buys it, both at the same time. Main says when the list is complete, so that the shopper can stop.',
  'broken.shopping.goal':
    'Bread and milk are bought, in this order, and `0 left over` comes last, in every order.',
  'broken.shopping.hint1': 'Try it a few times: what is left over, and when?',
  'broken.shopping.hint2':
    'Which of the three puts can come first? Started first is not done first.',
  'broken.shopping.hint3':
    'The list may be closed only after the last put: wait until the family has finished, then put `STOP`.',

  'broken.forms.title': 'Before the office closes',
  'broken.forms.story':
    'A clerk stamps forms; one of them is blank, and there is nothing to stamp on it. The office closes as soon as all forms are done.',
  'broken.forms.goal':
    'Three forms go over the desk, two are stamped, and `Office closed` comes last, in every order.',
  'broken.forms.hint1':
    'The queue is empty, and main still waits. Look at the count of unfinished work.',
  'broken.forms.hint2': 'Follow the blank form through the loop, line by line.',
  'broken.forms.hint3':
    'Whatever is taken has to be reported, the blank form too: `taskDone` belongs on every way through the loop.',

  'broken.kitchen.title': 'Tea and soup',
  'broken.kitchen.story':
    'A cook takes orders, and wants to be quite sure that each one is reported as done, whatever happens. When all orders are done, the kitchen closes.',
  'broken.kitchen.goal':
    'Tea is poured, soup is cooked, and only then `Kitchen closed`, in every order, and without an error.',
  'broken.kitchen.hint1': 'Watch the count of unfinished work while the tea is poured.',
  'broken.kitchen.hint2': 'When does a `finally` run? Also when its `try` is left by `continue`?',
  'broken.kitchen.hint3': 'One report for each item taken. The `finally` makes it already.',

  'broken.printShop.title': 'No more sheets',
  'broken.printShop.story':
    'Texts come in, sheets come out, and a printer works in between. Once all texts are handed in, both queues are shut down, and main counts the sheets.',
  'broken.printShop.goal':
    'Both queues are shut down, no thread fails, and `2 sheets printed` is printed, in every order.',
  'broken.printShop.hint1': 'Which thread fails, in which call, and who made that call impossible?',
  'broken.printShop.hint2':
    'After `texts.shutdown()` the printer may still have work. Where does it put what it makes?',
  'broken.printShop.hint3':
    'Stage by stage: shut `sheets` down only when nobody can put there any more, and that is after `join`.',

  'broken.parcels.title': 'Four parcels',
  'broken.parcels.story':
    'A packer has an inbox and an outbox, each with room for one parcel. Main brings four, and afterwards fetches the four that are packed.',
  'broken.parcels.goal':
    'Four parcels go through both queues, each of which keeps room for one only, and `4 parcels packed` is printed, in every order.',
  'broken.parcels.hint1': 'Who waits for whom when nobody can move? Draw the circle.',
  'broken.parcels.hint2':
    'How many parcels find a place, in the inbox, in the packer’s hands and in the outbox, before main fetches one?',
  'broken.parcels.hint3':
    'Somebody must fetch while main brings: a second thread, or main itself, in between.',

  'broken.potatoes.title': 'The last potato',
  'broken.potatoes.story':
    'Two cooks peel potatoes out of one bowl. Each looks whether there are any left, and if so, takes one. Nobody adds any.',
  'broken.potatoes.goal':
    'Two threads peel, each potato is peeled once, and `Dinner can start` comes last, in every order.',
  'broken.potatoes.hint1':
    'It works nearly always. Check all orders, and watch the one that gets stuck.',
  'broken.potatoes.hint2': 'What may the other cook do between your look and your grab?',
  'broken.potatoes.hint3':
    'Look and take in one step: `getNowait` does both, and raises `Empty` when there is nothing.',

  'broken.homework.title': 'A pile of homework',
  'broken.homework.story':
    'A teacher marks papers from a pile. Main looks at the pile now and then, and when there is nothing left on it, says that all are marked.',
  'broken.homework.goal':
    'Both papers are marked, in their order, and only then `All marked`, in every order.',
  'broken.homework.hint1': 'Where is Tom’s paper when the pile is empty?',
  'broken.homework.hint2':
    'An empty queue is not finished work: the last item may be in somebody’s hands.',
  'broken.homework.hint3':
    'The queue counts unfinished work, and the teacher reports already. Wait for that count with `join`.',

  'broken.doorbell.title': 'Waiting for Kim',
  'broken.doorbell.story':
    'A host looks whether somebody is at the door, until somebody is. The guest takes a while. The program ends well each time you run it; but look at what the host does meanwhile.',
  'broken.doorbell.goal':
    'The guest is welcomed, and nobody looks in vain more than 30 times, in every order. Here a sleep ends only when nobody else has anything to do.',
  'broken.doorbell.hint1': 'Run it, and read how many polls found nothing.',
  'broken.doorbell.hint2':
    'A thread that never waits always has something to do. When is main’s turn, if nobody hands out turns?',
  'broken.doorbell.hint3':
    'Let the queue do the waiting: `get`. Or at least take a nap between two looks.',

  'broken.tickets.title': 'Four tickets',
  'broken.tickets.story':
    'Two sellers sell two tickets each, and both count on the same counter. At the end main reads it.',
  'broken.tickets.goal': 'Two threads sell, and `4 tickets sold` is printed, in every order.',
  'broken.tickets.hint1':
    'Watch an order in which a ticket is lost. How many steps does `+= 1` have?',
  'broken.tickets.hint2':
    'Read, add, write. What if the other seller reads between your read and your write?',
  'broken.tickets.hint3': 'The counter has a lock that nobody uses. Hold it while you count.',

  'broken.accounts.title': 'There and back',
  'broken.accounts.story':
    'Ann pays Bo, and Bo pays Ann, at the same time. Each transfer locks the account that pays, then the one that is paid, so that nobody can get in between.',
  'broken.accounts.goal':
    'Both transfers are made, and `Ann has 80 and Bo has 120` is printed, in every order.',
  'broken.accounts.hint1':
    'You may run it all day and see nothing. Check all orders, and look which lock each thread holds at the end.',
  'broken.accounts.hint2':
    'Each holds what the other wants. In which order does each thread take the two locks?',
  'broken.accounts.hint3':
    'Take locks in one order everywhere: always Ann’s first, say, whoever pays.',
} as const satisfies Catalogue;
