/** Words that explain a run: the sentence, why a thread waits, the wait lens, what can be saved. */
import type { Catalogue } from '../catalogue';

export const explain = {
  'explain.sentence.step': 'Step {step} of {steps}.',
  'explain.sentence.before': 'Before step {step}.',
  'explain.sentence.begin': 'Nothing has happened yet. Step forward, or press Play.',

  'explain.item.token': 'item {item}',
  'explain.item.value': '`{value}`',
  'explain.item.unknown': 'something',
  'explain.unnamed': 'something without a name',
  'explain.unnamed.thread': 'a thread',

  'explain.step.created.bounded': {
    by: 'count',
    one: '{thread} made {object}: a new `{type}` with room for {count} item.',
    other: '{thread} made {object}: a new `{type}` with room for {count} items.',
  },
  'explain.step.created.unbounded': '{thread} made {object}: a new `{type}` without a limit.',
  'explain.step.created.other': '{thread} made {object}: a new `{type}`.',
  'explain.step.created.thread':
    '{thread} made the thread {other}. It does not run before `start`.',
  'explain.step.named': 'The variable `{name}` holds this `{type}` now.',
  'explain.step.named.unknown': 'The variable `{name}` holds something shared now.',
  'explain.step.member': 'The field `{field}` of {object} holds this `{type}` now.',
  'explain.step.member.unknown': 'The field `{field}` of {object} holds something shared now.',

  'explain.step.thread-started': '{thread} started {other}. From now on both can run.',
  'explain.step.thread-started.daemon':
    '{thread} started {other} as a daemon: the program will not wait for it to end.',
  'explain.step.thread-began': '{thread} began to run.',
  'explain.step.thread-began.by': '{thread} began to run. {other} had started it in step {since}.',
  'explain.step.thread-ended': '{thread} came to its end. Nobody was waiting for that.',
  'explain.step.thread-ended.main': '{thread} came to its end.',
  'explain.step.thread-ended.wakes':
    '{thread} came to its end, so {other}, asleep in `join` since step {since}, is woken.',
  'explain.step.thread-ended.wakesOne': '{thread} came to its end, which wakes {other}.',
  'explain.step.thread-ended.wakesMany':
    '{thread} came to its end, so the {count} threads that waited for that in `join` are woken, {other} first.',
  'explain.step.thread-failed': '{thread} failed: nobody caught `{error}`. It ends here.',
  'explain.step.thread-failed.unsaid': '{thread} failed and ends here.',
  'explain.step.join-blocked': '{thread} falls asleep in `join` until {other} has ended.',
  'explain.step.join-blocked.timed':
    '{thread} falls asleep in `join` until {other} has ended, for at most {time}.',
  'explain.step.joined':
    '{thread} called `join`: {other} had ended already, so it goes straight on.',
  'explain.step.joined.waited':
    '{thread} goes on: {other} has ended. It had waited for that in `join` since step {since}.',
  'explain.step.join-timeout': '{thread} looked whether {other} had ended: it had not.',
  'explain.step.join-timeout.waited':
    '{thread} no longer waits for {other} to end: the time is up. It had waited since step {since}.',

  'explain.step.woken': '{thread} is awake again: {other} woke it.',
  'explain.step.woken.alone': '{thread} is awake again.',
  'explain.step.woken.put':
    '{thread}, asleep in `put` on {object} since step {since}, is awake again: {other} had made room. Now it tries once more.',
  'explain.step.woken.get':
    '{thread}, asleep in `get` on {object} since step {since}, is awake again: {other} woke it. Now it looks once more.',
  'explain.step.woken.queue-join':
    '{thread}, asleep in `join` on {object} since step {since}, is awake again: {other} woke it. Now it looks whether the work is done.',
  'explain.step.woken.thread-join':
    '{thread}, asleep in `join` since step {since}, is awake again: {other} woke it when it ended.',
  'explain.step.woken.lock':
    '{thread}, asleep since step {since}, is awake again: {other} had released {object}. Now it tries once more.',
  'explain.step.woken.condition':
    '{thread}, asleep in `wait` on {object} since step {since}, is awake again: {other} notified it. It still needs the lock.',

  'explain.step.put-blocked':
    '{thread} wants to put {item} into {object}, but it is full ({depth} of {maxsize}). So it falls asleep in `put`.',
  'explain.step.put-blocked.unknown':
    '{thread} wants to put {item} into {object}, but there is no room. So it falls asleep in `put`.',
  'explain.step.put-blocked.timed':
    '{thread} wants to put {item} into {object}, but there is no room. So it falls asleep in `put`, for at most {time}.',
  'explain.step.put-blocked.again':
    '{thread} was woken, but another thread was faster: {object} has no room again. It goes on waiting in `put`, as it has since step {since}.',
  'explain.step.put': '{thread} put {item} into {object}.',
  'explain.step.put.waited':
    '{thread} put {item} into {object}, for which it had waited since step {since}.',
  'explain.step.put.wakes': 'So {other}, asleep in `get` since step {since}, is woken.',
  'explain.step.put.holds': {
    by: 'count',
    one: 'It holds {count} item now.',
    other: 'It holds {count} items now.',
  },
  'explain.step.put.full': 'It is full now: {count} of {maxsize}.',
  'explain.step.put-full':
    '{thread} tried to put something into {object} without waiting, but there was no room: `Full`.',
  'explain.step.put-full.late':
    '{thread} no longer waits for room in {object}: the time is up, and there was none. `Full` is raised.',

  'explain.step.get-blocked':
    '{thread} wants an item from {object}, but it is empty. So it falls asleep in `get`; no polls, no work, until somebody puts.',
  'explain.step.get-blocked.timed':
    '{thread} wants an item from {object}, but it is empty. So it falls asleep in `get`, for at most {time}.',
  'explain.step.get-blocked.again':
    '{thread} was woken, but another thread was faster: {object} is empty again. It goes on waiting in `get`, as it has since step {since}.',
  'explain.step.get': '{thread} took {item} from {object}.',
  'explain.step.get.poll': '{thread} asked {object} without waiting, and found {item}.',
  'explain.step.get.waited':
    '{thread} took {item} from {object}, for which it had waited since step {since}.',
  'explain.step.get.wakes':
    'That made room, so {other}, asleep in `put` since step {since}, is woken.',
  'explain.step.get.left': {
    by: 'count',
    one: '{count} is left in it.',
    other: '{count} are left in it.',
  },
  'explain.step.get.empty': 'Now it is empty.',
  'explain.step.get-empty': '{thread} asked {object} for an item and found nothing.',
  'explain.step.get-empty.so-far': {
    by: 'polls',
    one: 'That was its first poll.',
    other: 'Of its {polls} polls so far, {count} found nothing.',
  },
  'explain.step.get-empty.late':
    '{thread} no longer waits for an item from {object}: the time is up, and there was none. `Empty` is raised.',

  'explain.step.task-done': {
    by: 'count',
    one: '{thread} said that one piece of work from {object} is done. {count} is still unfinished.',
    other:
      '{thread} said that one piece of work from {object} is done. {count} are still unfinished.',
  },
  'explain.step.task-done.last':
    '{thread} said that one piece of work from {object} is done. It was the last that was unfinished.',
  'explain.step.task-done.wakes': 'So {other}, asleep in `join` since step {since}, is woken.',
  'explain.step.task-done.wakesMany':
    'So the {count} threads that waited for that in `join` are woken, {other} first.',
  'explain.step.queue-join-blocked': {
    by: 'count',
    one: '{thread} falls asleep in `join` until the work of {object} is done: {count} piece is unfinished.',
    other:
      '{thread} falls asleep in `join` until the work of {object} is done: {count} pieces are unfinished.',
  },
  'explain.step.queue-join-blocked.again': {
    by: 'count',
    one: '{thread} was woken, but {object} has work again: {count} piece is unfinished. It goes on waiting in `join`, as it has since step {since}.',
    other:
      '{thread} was woken, but {object} has work again: {count} pieces are unfinished. It goes on waiting in `join`, as it has since step {since}.',
  },
  'explain.step.queue-joined':
    '{thread} called `join` on {object}: no work was unfinished, so it goes straight on.',
  'explain.step.queue-joined.waited':
    '{thread} goes on: all work of {object} is done. It had waited for that in `join` since step {since}.',
  'explain.step.shutdown': '{thread} shut {object} down: nobody can put into it any more.',
  'explain.step.shutdown.left': {
    by: 'count',
    one: '{count} item can still be taken.',
    other: '{count} items can still be taken.',
  },
  'explain.step.shutdown.immediate':
    '{thread} shut {object} down at once: what was in it is thrown away, and nobody can put or take any more.',
  'explain.step.shutdown.wakes':
    'Everybody who waited at it is woken to see that, first {other}, asleep since step {since}.',
  'explain.step.refused.put':
    '{thread} tried to put into {object}, but it is shut down: `ShutDown` is raised.',
  'explain.step.refused.get':
    '{thread} tried to take from {object}, but it is empty and shut down: `ShutDown` is raised.',
  'explain.step.refused':
    '{thread} tried to use {object}, but it is shut down: `ShutDown` is raised.',
  'explain.step.size-read.qsize': '{thread} asked how many items {object} holds: {count}.',
  'explain.step.size-read.empty': '{thread} asked whether {object} is empty: it is.',
  'explain.step.size-read.not-empty':
    '{thread} asked whether {object} is empty: it is not, it holds {count}.',
  'explain.step.size-read.full': '{thread} asked whether {object} is full: it is.',
  'explain.step.size-read.not-full':
    '{thread} asked whether {object} is full: it is not, it holds {count}.',

  'explain.step.lock-blocked': '{thread} wants {object}, but {other} holds it. So it falls asleep.',
  'explain.step.lock-blocked.unknown':
    '{thread} wants {object}, but it is held. So it falls asleep.',
  'explain.step.lock-blocked.own':
    '{thread} wants {object}, which it holds already. So it falls asleep, waiting for itself.',
  'explain.step.lock-blocked.timed':
    '{thread} wants {object}, but it is held. So it falls asleep, for at most {time}.',
  'explain.step.lock-blocked.again':
    '{thread} was woken, but another thread was faster and has {object}. It goes on waiting, as it has since step {since}.',
  'explain.step.lock-acquired':
    '{thread} took {object}. Until it is released, everybody else must wait for it.',
  'explain.step.lock-acquired.waited':
    '{thread} holds {object} now. It had waited for it since step {since}.',
  'explain.step.lock-busy':
    '{thread} tried to take {object} without waiting, but {other} holds it.',
  'explain.step.lock-busy.unknown': '{thread} tried to take {object}, but it is held.',
  'explain.step.lock-busy.late':
    '{thread} no longer waits for {object}: the time is up, and it is still held.',
  'explain.step.lock-released': '{thread} released {object}. Nobody was waiting for it.',
  'explain.step.lock-released.wakes':
    '{thread} released {object}, so {other}, asleep since step {since}, is woken.',
  'explain.step.lock-released.wakesOne': '{thread} released {object}, which wakes {other}.',
  'explain.step.wait-blocked':
    '{thread} falls asleep in `wait` until somebody notifies {object}. Meanwhile it gives its lock away.',
  'explain.step.wait-blocked.timed':
    '{thread} falls asleep in `wait` until somebody notifies {object}, for at most {time}. Meanwhile it gives its lock away.',
  'explain.step.wait-ended':
    '{thread} was notified by {object}, holds the lock again, and goes on.',
  'explain.step.wait-timeout':
    '{thread} no longer waits to be notified by {object}: the time is up.',
  'explain.step.notified.nobody':
    '{thread} notified {object}, but nobody was waiting: the signal is lost.',
  'explain.step.notified.wakes':
    '{thread} notified {object}, so {other}, asleep in `wait` since step {since}, is woken.',
  'explain.step.notified.wakesOne': '{thread} notified {object}, which wakes {other}.',
  'explain.step.notified.wakesMany':
    '{thread} notified {object}, which wakes {count} threads, {other} first.',
  'explain.step.lock-read.held': '{thread} asked whether {object} is held: it is.',
  'explain.step.lock-read.free': '{thread} asked whether {object} is held: it is free.',

  'explain.step.append': '{thread} put {item} at the right end of {object}.',
  'explain.step.appendleft': '{thread} put {item} at the left end of {object}.',
  'explain.step.pop': '{thread} took {item} from the right end of {object}.',
  'explain.step.popleft': '{thread} took {item} from the left end of {object}.',
  'explain.step.length-read': '{thread} asked how many items {object} holds: {count}.',

  'explain.step.field-read': '{thread} read `{field}` of {object}: `{value}`.',
  'explain.step.field-read.unsaid': '{thread} read a field of {object}.',
  'explain.step.field-written': '{thread} set `{field}` of {object} to `{value}`.',
  'explain.step.field-written.unsaid': '{thread} wrote a field of {object}.',

  'explain.step.sleep-began': '{thread} goes to sleep for {time}.',
  'explain.step.slept': '{thread} has slept: it asked for {time}.',
  'explain.step.slept.took': '{thread} has slept: it asked for {time}, and it took {took}.',
  'explain.step.clock-read': '{thread} looked at the clock.',
  'explain.step.alive-read.alive': '{thread} asked whether {other} is alive: it is.',
  'explain.step.alive-read.ended': '{thread} asked whether {other} is alive: it is not.',
  'explain.step.printed': '{thread} printed “{text}”.',
  'explain.step.printed.line': '{thread} printed the line “{text}”.',
  'explain.step.printed.blank': '{thread} printed an empty line.',
  'explain.step.newline-printed': '{thread} ended the line that is being printed.',

  'explain.step.inLine': 'Now {count} threads wait there; who came first is woken first.',
  'explain.step.wakes': 'This wakes {other}.',

  'explain.why': 'Why does it wait?',
  'explain.why.who': 'Waiting now:',
  'explain.why.ask': 'Why does {thread} wait?',
  'explain.why.short': '{thread}: why?',
  'explain.why.more': { by: 'count', one: 'and {count} more', other: 'and {count} more' },
  'explain.why.go': 'Go to step {step}',
  'explain.why.put':
    '{thread} waits in `put` on {object} since step {since}: it is full ({depth} of {maxsize}).',
  'explain.why.put.room':
    '{thread} waits in `put` on {object} since step {since}, but there is room again: it has only to be woken, or to be quicker than others.',
  'explain.why.get': '{thread} waits in `get` on {object} since step {since}: it is empty.',
  'explain.why.get.filled':
    '{thread} waits in `get` on {object} since step {since}, but it holds something again: it has only to be woken, or to be quicker than others.',
  'explain.why.queue-join': {
    by: 'count',
    one: '{thread} waits in `join` on {object} since step {since}: {count} piece of work is unfinished.',
    other:
      '{thread} waits in `join` on {object} since step {since}: {count} pieces of work are unfinished.',
  },
  'explain.why.thread-join':
    '{thread} waits in `join` since step {since}: {other} has not come to its end.',
  'explain.why.lock': '{thread} waits for {object} since step {since}: {other} holds it.',
  'explain.why.lock.own': '{thread} waits for {object} since step {since}, which it holds itself.',
  'explain.why.lock.free':
    '{thread} waits for {object} since step {since}, but it is free again: it has only to be woken, or to be quicker than others.',
  'explain.why.condition':
    '{thread} waits in `wait` on {object} since step {since}: nobody has notified it since.',
  'explain.why.timed': 'It does not wait for ever: it gave a time limit.',
  'explain.why.being-woken': '{other} has just woken it; it goes on as soon as it gets a turn.',
  'explain.why.supply.put': '{other} could take something out. Its state: {state}.',
  'explain.why.supply.get': '{other} could put something in. Its state: {state}.',
  'explain.why.supply.queue-join': '{other} could call `taskDone`. Its state: {state}.',
  'explain.why.supply.thread-join': '{other} has to end. Its state: {state}.',
  'explain.why.supply.lock': '{other} has to release it. Its state: {state}.',
  'explain.why.supply.condition': '{other} could notify it. Its state: {state}.',
  'explain.why.nobody.put': 'No thread that is left takes anything out of {object} in this run.',
  'explain.why.nobody.get': 'No thread that is left puts anything into {object} in this run.',
  'explain.why.nobody.queue-join':
    'No thread that is left calls `taskDone` on {object} in this run.',
  'explain.why.nobody.thread-join': 'Nobody can end that thread from outside.',
  'explain.why.nobody.lock': 'Nobody who is left holds {object}.',
  'explain.why.nobody.condition': 'No thread that is left notifies {object} in this run.',
  'explain.why.circle': 'That leads back to {thread}: these threads wait for each other.',

  'explain.cursor.many': '{label} ×{count}',
  'explain.cursor.blocked': '{name} · blocked',
  'explain.cursor.sleeping': '{name} · sleeping',
  'explain.cursor.polling': '{name} · polling',
  'explain.cursor.elsewhere': 'Threads in cells above',
  'explain.cursor.place': '{cell}, line {line}',

  'explain.waits': 'What waiting cost',
  'explain.waits.hint': 'polls, time and delays of each thread, over the whole run',
  'explain.waits.thread': 'Thread',
  'explain.waits.polls': 'Polls',
  'explain.waits.emptyPolls': 'Found nothing',
  'explain.waits.time': 'Where its time went',
  'explain.waits.running': 'running',
  'explain.waits.waiting': 'asleep, woken when there is something',
  'explain.waits.lock': 'waiting for a lock',
  'explain.waits.sleeping': 'sleeping a fixed time',
  'explain.waits.spent.running': 'running {time}',
  'explain.waits.spent.waiting': 'asleep {time}',
  'explain.waits.spent.lock': 'lock {time}',
  'explain.waits.spent.sleeping': 'sleeping {time}',
  'explain.waits.wakeUp': 'Wake-up delay',
  'explain.waits.wakeUp.means':
    'A thread found nothing; then somebody put something. How long until it had it?',
  'explain.waits.wakeUp.never':
    'No thread ever found nothing and got something later: there is nothing to measure.',
  'explain.waits.inQueue': 'Time of items in {queue}',
  'explain.waits.distribution': {
    by: 'count',
    one: 'One time only: {median}.',
    other: 'Half of {count} took {median} or less, nine of ten {most} or less, the longest {max}.',
  },
  'explain.waits.median': 'median {time}',
  'explain.waits.us': '{amount} µs',

  'explain.compare': 'Polling against waiting',
  'explain.compare.intro':
    'Two programs of this page that do the same job, one by polling and one by waiting: the last runs of {polling} and of {waiting}, side by side. If you have changed one of them, that counts too.',
  'explain.compare.missing': '{cell} has not run yet.',
  'explain.compare.run': 'Run {cell}',
  'explain.compare.goTo': 'Go to {cell}',
  'explain.compare.running': '{cell} is running …',
  'explain.compare.polling': '{cell} polls',
  'explain.compare.waiting': '{cell} waits',
  'explain.compare.emptyPolls': {
    by: 'count',
    one: 'poll found nothing',
    other: 'polls found nothing',
  },
  'explain.compare.finish': 'from start to end',
  'explain.compare.notFinished': 'until it was ended',
  'explain.compare.time': 'Where the threads’ time went',
  'explain.compare.measured': {
    by: 'cores',
    one: 'Measured: one run of each on this computer, which has {cores} core. {polling}: {pollingThreads} threads, {pollingItems} items through the busiest queue. {waiting}: {waitingThreads} threads, {waitingItems} items (a sentinel counts as one). Every delay includes waiting for a processor to be free. Run them again and the numbers change.',
    other:
      'Measured: one run of each on this computer, which has {cores} cores. {polling}: {pollingThreads} threads, {pollingItems} items through the busiest queue. {waiting}: {waitingThreads} threads, {waitingItems} items (a sentinel counts as one). Every delay includes waiting for a processor to be free. Run them again and the numbers change.',
  },
  'explain.compare.recorded':
    'At least one of the two is a recorded run: it was not measured on this computer.',

  'explain.edits': 'Make it go wrong',
  'explain.edits.gone': 'The text has been changed there: Reset brings the button back.',
  'explain.edit.slow': 'Make resize slow',
  'explain.edit.slow.undo': 'Make resize fast again',
  'explain.edit.slow.polling':
    'Now `resize` takes 2 ms for each item. Run it, and watch the vessel in front of it: nobody holds `download` back, so it fills and fills. With more items, memory would end.',
  'explain.edit.slow.waiting':
    'Now `resize` takes 2 ms for each item. Run it: waiting costs nothing, but `resizeQueue` still fills and fills. Then give it a size.',
  'explain.edit.bound': 'Give resizeQueue room for 10',
  'explain.edit.bound.undo': 'No limit again',
  'explain.edit.bound.watch':
    'Now `resizeQueue` has room for ten. With a slow `resize` it is soon full, and `download` is blocked in `put` until there is room: back-pressure.',

  'explain.export': 'Save',
  'explain.export.run': 'This run, to open again',
  'explain.export.chrome': 'Timeline for Perfetto',
  'explain.export.svg': 'Picture as SVG',
  'explain.export.png': 'Picture as PNG',
  'explain.export.csv': 'Counts as CSV',
  'explain.export.open': 'Open a saved run …',
  'explain.export.runFirst': 'Run the cell first: there is nothing to save yet.',
  'explain.export.failed': 'That could not be saved. Run the cell again, then try once more.',
  'explain.export.recorded': 'Recorded',
  'explain.export.recorded.title': 'Opened from a file: this run did not happen on this page.',
  'explain.open.foreign':
    'This is not a run saved by Queuebook, or the file was cut off. Choose a file that was saved here.',
  'explain.open.newer':
    'This run was saved by a later version of Queuebook. Reload the page to get the newest one, then open it again.',
  'explain.open.broken':
    'This file was changed or damaged since it was saved, and cannot be trusted. Save the run again where it came from.',
  'explain.open.elsewhere': 'This run belongs to a cell that is not on this page.',
  'explain.open.busy': 'The cell of this run is running. Stop it, then open the file again.',
} as const satisfies Catalogue;
