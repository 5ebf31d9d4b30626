/** Broken on purpose: small programs, each wrong in one way. Stories and goals do not give the fault away; hints do, bit by bit (hints.ts). */
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

  'broken.letters.title': 'The last post',
  'broken.letters.story':
    'A writer takes drafts from one queue and puts letters into the next, where a postman fetches them. The last thing that lies with the drafts is a note that nothing more will come. Then everybody goes home.',
  'broken.letters.goal':
    'Both letters are posted, in their order, both threads end, and `All gone home` comes last, in every order.',

  'broken.shopping.title': 'The shopping list',
  'broken.shopping.story':
    'The family writes down what it needs, the shopper buys it, both at the same time. Main says when the list is complete, so that the shopper can stop.',
  'broken.shopping.goal':
    'Bread and milk are bought, in this order, and `0 left over` comes last, in every order.',

  'broken.forms.title': 'Before the office closes',
  'broken.forms.story':
    'A clerk stamps forms; one of them is blank, and there is nothing to stamp on it. The office closes as soon as all forms are done.',
  'broken.forms.goal':
    'Three forms go over the desk, two are stamped, and `Office closed` comes last, in every order.',

  'broken.kitchen.title': 'Tea and soup',
  'broken.kitchen.story':
    'A cook takes orders, and wants to be quite sure that each one is reported as done, whatever happens. When all orders are done, the kitchen closes.',
  'broken.kitchen.goal':
    'Tea is poured, soup is cooked, and only then `Kitchen closed`, in every order, and without an error.',

  'broken.printShop.title': 'No more sheets',
  'broken.printShop.story':
    'Texts come in, sheets come out, and a printer works in between. Once all texts are handed in, both queues are shut down, and main counts the sheets.',
  'broken.printShop.goal':
    'Both queues are shut down, no thread fails, and `2 sheets printed` is printed, in every order.',

  'broken.parcels.title': 'Four parcels',
  'broken.parcels.story':
    'A packer has an inbox and an outbox, each with room for one parcel. Main brings four, and afterwards fetches the four that are packed.',
  'broken.parcels.goal':
    'Four parcels go through both queues, each of which keeps room for one only, and `4 parcels packed` is printed, in every order.',

  'broken.potatoes.title': 'The last potato',
  'broken.potatoes.story':
    'Two cooks peel potatoes out of one bowl. Each looks whether there are any left, and if so, takes one. Nobody adds any.',
  'broken.potatoes.goal':
    'Two threads peel, each potato is peeled once, and `Dinner can start` comes last, in every order.',

  'broken.homework.title': 'A pile of homework',
  'broken.homework.story':
    'A teacher marks papers from a pile. Main looks at the pile now and then, and when there is nothing left on it, says that all are marked.',
  'broken.homework.goal':
    'Both papers are marked, in their order, and only then `All marked`, in every order.',

  'broken.doorbell.title': 'Waiting for Kim',
  'broken.doorbell.story':
    'A host looks whether somebody is at the door, until somebody is. The guest takes a while. The program ends well each time you run it; but look at what the host does meanwhile.',
  'broken.doorbell.goal':
    'The guest is welcomed, and nobody looks in vain more than 30 times, in every order. Here a sleep ends only when nobody else has anything to do.',

  'broken.tickets.title': 'Four tickets',
  'broken.tickets.story':
    'Two sellers sell two tickets each, and both count on the same counter. At the end main reads it.',
  'broken.tickets.goal': 'Two threads sell, and `4 tickets sold` is printed, in every order.',

  'broken.accounts.title': 'There and back',
  'broken.accounts.story':
    'Ann pays Bo, and Bo pays Ann, at the same time. Each transfer locks the account that pays, then the one that is paid, so that nobody can get in between.',
  'broken.accounts.goal':
    'Both transfers are made, and `Ann has 80 and Bo has 120` is printed, in every order.',
} as const satisfies Catalogue;
