/** The lesson's prose. `code` in backticks and *emphasis* are the only marks. */
import type { Catalogue } from '../message';
import { lessonMoments } from './lesson-moments';

export const lesson = {
  ...lessonMoments,
  'lesson.title': 'Coordinate work between threads with queues',
  'lesson.introduction1':
    'Pictures come in, are downloaded, resized and uploaded again, a thousand of them, and several threads share the work. Between the threads stand queues. First we build such a pipeline by hand and watch it waste its time; then, one property at a time, we see what a real `Queue` does better.',
  'lesson.introduction2':
    'Everything here *really runs*: each thread is a worker of your browser, and the pictures are drawn from what the threads did. So no two runs need be alike. Before you press Run, say what you expect; then change the code and break it.',

  'lesson.entry.lead1': 'Real threads, slowed down until eyes can follow.',
  'lesson.entry.lead2': 'Watch who waits for whom, step back, choose who moves next, and break it.',
  'lesson.gist.polling': 'why asking again and again is dear',
  'lesson.gist.waiting': 'parked, at no cost',
  'lesson.gist.buffer': 'back-pressure',
  'lesson.gist.done': 'empty is not done',
  'lesson.gist.closing': 'stopping without a trick',
  'lesson.gist.many': 'one sentinel per worker',
  'lesson.gist.shutdown': 'what Python 3.13 brought',
  'lesson.gist.broken': 'you repair, all orders judge',
  'lesson.section.polling': 'A pipeline that polls',
  'lesson.section.waiting': 'A get that waits',
  'lesson.section.buffer': 'A buffer of one',
  'lesson.section.done': 'Knowing when work is done',
  'lesson.section.closing': 'A queue you can close',
  'lesson.section.many': 'Many workers per stage',
  'lesson.section.shutdown': 'Shutdown',
  'lesson.section.takeaways': 'What to take away',

  'lesson.in6.title': 'A pipeline that polls',
  'lesson.in6.lead': 'three workers ask their queue again and again',
  'lesson.in8.title': 'A get that waits',
  'lesson.in8.lead': 'parked until a `put` wakes it, and asking nothing',
  'lesson.in9.title': 'A buffer of one',
  'lesson.in9.lead': 'the second `put` cannot return until somebody takes the first',
  'lesson.in10.title': 'Knowing when work is done',
  'lesson.in10.lead': 'an empty queue may still have unfinished work',
  'lesson.in13.title': 'A queue you can close',
  'lesson.in13.lead': 'one sentinel behind the last item ends a worker',
  'lesson.in15.title': 'Many workers per stage',
  'lesson.in15.lead': 'three download, four resize, five upload',
  'lesson.in16.title': 'Shutdown',
  'lesson.in16.lead': 'one call wakes all who wait',
  'lesson.in1.folded': 'download, resize, upload',
  'lesson.in2.folded': 'MyQueue',
  'lesson.in3.folded': 'Thread',
  'lesson.in4.folded': 'sleep',
  'lesson.in5.folded': 'Worker',

  'lesson.in1.prose':
    'Three stages of work. Here they only hand their item on, so that what you will see is the cost of *coordinating* and nothing else. You can come back later and make one of them slow.',
  'lesson.in2.prose':
    'A first queue, made by hand: a deque, and a lock so that only one thread at a time touches it. Note what `get` does when there is nothing: `popleft` raises an `IndexError`. This queue can refuse; it cannot wait.',
  'lesson.in3.prose':
    'A `Thread` runs a function, or its own `run`, at the same time as everything else.',
  'lesson.in4.prose': '`sleep` makes the thread that calls it pause. The others go on.',
  'lesson.in5.prose1':
    'One worker for each stage. It asks its in-queue for an item, again and again, and takes a nap of 10 ms whenever the answer is “nothing yet”. It counts how often it asked, and how often there was work.',
  'lesson.in5.prose2':
    'And how does such a loop end? With a trick: somebody outside sets `inQueue` to nothing, the next `get` fails in a new way, and the worker takes that for the signal to leave. It works, and nobody who reads it can guess why.',
  'lesson.in6.prose1':
    'Now the whole pipeline: four queues, three workers, a thousand items. Each item costs three successful polls, so 3,000 is the least that can come out. Will it be exactly 3,000?',
  'lesson.in6.prose2':
    'Do not expect the workers to *take turns*. Nobody gives out turns: a worker goes on until its queue is empty, naps, and finds a heap when it wakes. Then try this: put `sleep(0.002);` before the `return` of `resize` in In [1], and run this cell again.',
  'lesson.in6.watch':
    'the polls that found nothing; the items that lie there while their worker naps; main, which polls too, only to learn that the work is over; and, with a slow `resize`, the vessel before it, which fills and fills.',

  'lesson.in7.prose': 'And now the queue that Python brings along.',
  'lesson.in8.prose1':
    'This `get` does not refuse when there is nothing; it *waits*. A waiting thread is not busy: it is parked, takes no processor time at all, and asks nothing. The `put` itself wakes it. No polling, no nap that lasts too long.',
  'lesson.in8.prose2':
    'Which line comes first? The consumer was started first, but *started first* is not *runs first*: from `start()` on, two threads run, and either may print before the other. It may even happen that two lines come out joined, because `print` writes its text and its line end separately and the other thread can get in between.',
  'lesson.in8.watch':
    'the consumer parked in `get`, and the very `put` that wakes it. Count its polls. Then run the cell again, a few times, and compare the consoles.',
  'lesson.in9.prose1':
    'If the producer is fast and the consumer slow, a queue without a limit grows until the memory is gone. `Queue(1)` has room for one item: the second `put` cannot return until somebody takes the first. The producer is slowed down to the speed of the consumer; that is called *back-pressure*. Who has waited longest need not go first: a thread that is woken must still take the lock, and on CPython 3.11 to 3.15 a producer that waited at `Queue(1)` lost its place to a newcomer, a thousand times in a thousand.',
  'lesson.in9.prose2':
    'Before you run it: which line comes third? You will probably get the same answer ten times over. *That does not make it right*: the order hangs on the `sleep(0.1)`. Delete that line and see which of the lines can change places.',
  'lesson.in9.watch':
    'main, parked in its second `put` because the one slot is taken, and let go by the `get` that empties the slot. `Producer put 2` never comes before that.',
  'lesson.in10.prose1':
    'The queue is empty. Is the work done? *No*: the last item may have left the queue and still be in somebody’s hands. So the queue keeps a second count, of unfinished work: each `put` adds one, each `taskDone` takes one away.',
  'lesson.in10.prose2':
    '`join` waits until that count is nought. The producer need not ask again and again, and need not know who did the work.',
  'lesson.in10.watch':
    'the moment when the queue holds 0 items and still counts 1 unfinished. Main is parked in `join` until `taskDone`. Which two lines can never change places?',

  'lesson.in11.prose1':
    'How does a worker learn that nothing more will come? We send it a last item that is none: a *sentinel*. `close` puts it in, behind all the real work; the loop that meets it ends.',
  'lesson.in11.prose2':
    'The `finally` is there for `join`: every item taken is reported as done, the sentinel too, even if the body of the loop fails.',
  'lesson.in12.prose':
    'See how little is left of the worker. No poll, no nap, no trick: it takes items until its queue is closed, and then it is done.',
  'lesson.in13.prose1':
    'The pipeline again. To stop it, close the first queue and wait until all its work is done; only then close the second, and so on, stage by stage, in the order in which the items flow.',
  'lesson.in13.prose2':
    'Why in order? Close `uploadQueue` too early, and its sentinel stands in front of items that are still being resized. Try it: the number at the end is too small, or the program waits for ever.',
  'lesson.in13.watch':
    'the workers parked until there is work, with not one poll that found nothing, and the sentinel that travels behind the last item and ends one thread after the other. Compare with In [6].',
  'lesson.in14.prose':
    'With more than one worker in a stage, close the queue once *per worker*. One sentinel stops one worker, the one that happens to take it; the others would stay parked in `get` for ever.',
  'lesson.in15.prose1':
    'Three threads download, four resize, five upload, and not a line of the workers has changed. Is the order of the items kept? No: two workers of a stage may overtake each other.',
  'lesson.in15.prose2':
    'Nor is there somebody clever who wakes *the right one*. An item wakes a worker that waits, whichever it is; some do much, some almost nothing. Try it: take `queue.close()` out of its loop in In [14], so that it is called once, and run this cell again.',
  'lesson.in15.watch':
    'the queue that is never empty: the stage behind it is the bottleneck, and more workers elsewhere will not help. Count, too, how the items were shared out among the workers of one stage.',
  'lesson.in16.prose1':
    'Python 3.13 took the trick with the sentinel into `Queue` itself. After `shutdown()`, `put` is refused; `get` still hands out what is left, and raises `ShutDown` when nothing is. One call is enough, however many workers wait: it wakes them all.',
  'lesson.in16.prose2':
    'The stages are still stopped in order, and main joins the threads of each: when they have all returned, everything they made lies in the next queue. Nothing needs to be counted or marked.',
  'lesson.in16.watch':
    'the one `shutdown` that wakes every worker parked in `get`. Compare with In [15], where main puts a sentinel for each of them.',

  'lesson.closing.pipeline':
    'A pipeline of queues is a good shape for work that passes through steps and is shared by threads, above all when the steps spend their time waiting for input and output.',
  'lesson.closing.problems':
    'Built by hand, it has its traps: waiting that keeps asking, workers that nobody can stop, memory that grows without end. None of them shows when you try it once.',
  'lesson.closing.queue':
    '`Queue` has what it takes: a `get` and a `put` that wait, a size that holds a fast producer back, and a `join` that knows when the work is done.',
} as const satisfies Catalogue;
