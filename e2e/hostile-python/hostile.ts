/** Programs in Python that look at what threads share in ways of their own. */

/** Whether all its orders are proven: that they are, is worth as much as that it is right. */
export type Hostile = readonly [what: string, text: string, proven: boolean];

/** Stands before each of them. */
export const HEAD = `from threading import Lock, Thread
def start(work, *args):
    t = Thread(target=work, args=args)
    t.start()
    return t
def both(*works):
    for t in [start(work) for work in works]: t.join()
`;
