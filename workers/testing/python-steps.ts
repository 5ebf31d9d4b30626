/** What is a step of a commanded run once threads are there, without any: every thread has gone as far as it can. */
import { EVENT_KINDS } from '../trace/events';
import { pythonInNode } from './python-in-node';

/** The steps that a cell's text makes from its `begin()` on, with what it marks between them. */
export type Made = (text: string) => {
  readonly steps: readonly unknown[];
  readonly proven: boolean;
};

export async function pythonOfSteps(): Promise<Made> {
  const python = await pythonInNode();
  python.globals.set('kinds', python.toPy(EVENT_KINDS));
  python.runPython(`
import collections, time
from qb import containers, data, deques, fields, program, world as W
from qb.log import log
from qb.strand import Strand

class World(W.World):
    """Every thread has gone as far as it can: whoever asks has the turn."""
    def turn(self, op, obj, *_):
        self.steps += 1
        steps.append(kinds[op])

W.world = World(0, time.time)
W.js_now = lambda: 0
W.js_steps = lambda _: 1
W.js_note = W.js_wrote = lambda *_: None

def begin():
    W.world.strands.append(Strand(1))
    W.world.others = 1

def made(text):
    global steps
    steps, names = [], {'__name__': '__main__'}
    W.world.reset(True)
    log.clear()
    cell = program.Program(['In'], ['run'], [text])
    cell.enter()
    names.update(fields.helpers(names), **data.HELPERS, mark=steps.append, begin=begin, _qb_class=lambda cls: cls, _qb_let_go=lambda: None, _qb_show=lambda _: None)
    containers.begin(names)
    collections.deque = deques.deque
    try:
        for code in cell.commanded:
            exec(code, names)
    finally:
        collections.deque = deques.base
    return steps, W.world.vague
`);
  return (text) => {
    python.globals.set('text', text);
    const [steps, vague]: [unknown[], boolean] = python.runPython('made(text)').toJs();
    return { steps, proven: !vague };
  };
}
