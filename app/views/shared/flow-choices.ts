/** What a reader can choose in the flow, and which of its arrows belong to a choice. */
import type { FlowGraph } from '../../model/flow/flow-graph';
import type { Moment } from '../../model/moment/moment';
import { choiceKey } from '../../store/keys';
import type { Selection } from '../../store/selection';

/** What is chosen in the run, and how to choose something else; null chooses nothing. */
export interface Choosing {
  readonly chosen: Selection | null;
  readonly onChoose: (what: Selection | null) => void;
}

/** The same, with the key of the one choice that is in the order of Tab. */
export interface Choice extends Choosing {
  readonly reachable: string;
}

export function choiceIn(graph: FlowGraph, moment: Moment, choosing: Choosing): Choice {
  const keys = choicesIn(graph, moment).map(choiceKey);
  const chosen = choosing.chosen ? choiceKey(choosing.chosen) : '';
  return { ...choosing, reachable: keys.includes(chosen) ? chosen : (keys[0] ?? '') };
}

/** Whether `what` is chosen; what is no thread and no object never is. */
export function isChosen(chosen: Selection | null, what: Selection): boolean {
  return chosen !== null && choiceKey(what) !== '' && choiceKey(chosen) === choiceKey(what);
}

/** Ids of the arrows of the chosen thread, or to and from the chosen queue or lock. */
export function chosenEdges({ nodes, edges }: FlowGraph, chosen: Selection | null): string[] {
  if (chosen?.kind === 'thread')
    return edges.filter(({ thread }) => thread === chosen.thread).map(({ id }) => id);
  if (chosen?.kind !== 'object') return [];
  const node = nodes.find(
    (each) =>
      (each.node === 'vessel' && each.container === chosen.object) ||
      ((each.node === 'lock' || each.node === 'data') && each.object === chosen.object),
  );
  return edges.filter(({ vessel }) => vessel === node?.id).map(({ id }) => id);
}

/** In the order in which the flow draws them. A thread that does not exist yet is not there. */
function choicesIn({ nodes }: FlowGraph, moment: Moment): Selection[] {
  return nodes.flatMap((node): Selection[] => {
    switch (node.node) {
      case 'thread':
        return moment.threads[node.thread] ? [{ kind: 'thread', thread: node.thread }] : [];
      case 'vessel':
        return [node.container, ...node.guards.map(({ object }) => object)].map((object) => ({
          kind: 'object',
          object,
        }));
      case 'lock':
      case 'data':
        return [{ kind: 'object', object: node.object }];
      default:
        return node satisfies never;
    }
  });
}
