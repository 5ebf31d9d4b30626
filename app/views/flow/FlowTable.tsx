import { NONE } from '../../../workers/trace/events';
import { t } from '../../messages/catalogue';
import type { FlowNode } from '../../model/flow/flow-graph';
import type { Moment, ThreadMoment } from '../../model/moment/moment';
import type { RunModel } from '../../model/run-model';
import type { Selection } from '../../store/selection';
import './FlowTable.css';
import { dataWords } from '../../words/data-words';
import { threadWords } from '../../words/thread-words';
import { isChosen } from '../shared/flow-choices';
import { guardWords } from './GuardRow';
import { vesselWords } from './Vessel';

/** The picture in words, for those who do not see it. */
export function FlowTable({
  model,
  moment,
  stuck,
  chosen,
  label,
}: {
  readonly model: RunModel;
  readonly moment: Moment;
  readonly stuck: boolean;
  readonly chosen: Selection | null;
  readonly label: string;
}) {
  const { nodes } = model.graph();
  return (
    <div className="FlowTable">
      <table aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t('picture.table.thread')}</th>
            <th scope="col">{t('picture.table.state')}</th>
          </tr>
        </thead>
        <tbody>
          {nodes.map((node) => {
            const thread = node.node === 'thread' ? moment.threads[node.thread] : undefined;
            return (
              node.node === 'thread' &&
              thread && (
                <tr
                  key={node.id}
                  aria-current={isChosen(chosen, { kind: 'thread', thread: node.thread })}
                >
                  <th scope="row">{node.label}</th>
                  <td>{sentence(thread, moment, model, stuck)}</td>
                </tr>
              )
            );
          })}
        </tbody>
        <thead>
          <tr>
            <th scope="col">{t('picture.table.queue')}</th>
            <th scope="col">{t('picture.table.content')}</th>
          </tr>
        </thead>
        <tbody>
          {nodes.map(
            (node) =>
              node.node !== 'thread' && (
                <tr
                  key={node.id}
                  aria-current={isChosen(chosen, {
                    kind: 'object',
                    object: node.node === 'vessel' ? node.container : node.object,
                  })}
                >
                  <th scope="row">{node.label}</th>
                  <td>{told(node, moment, model)}</td>
                </tr>
              ),
          )}
        </tbody>
      </table>
    </div>
  );
}

function sentence(thread: ThreadMoment, moment: Moment, model: RunModel, stuck: boolean): string {
  const words = threadWords(thread, moment, model, stuck);
  const polls =
    thread.polls > 0
      ? [t('picture.pollsOf', { polls: thread.polls, empty: thread.emptyPolls })]
      : [];
  return [words.state, ...words.reasons.slice(0, 1), ...words.places.slice(0, 1), ...polls].join(
    ', ',
  );
}

function contents(
  moment: Moment,
  node: Extract<FlowNode, { node: 'vessel' }>,
  model: RunModel,
): string {
  const object = moment.objects.get(node.container);
  const depth = object?.depth ?? 0;
  const waiting = (object?.waiters ?? []).map(({ thread }) => model.threadLabel(thread));
  return [
    t('picture.vessel.items', { count: depth }),
    ...vesselWords(node, depth, object?.unfinished ?? 0, object?.closed ?? false),
    ...node.guards.flatMap((guard) =>
      guardWords(guard, moment, (thread) => model.threadLabel(thread)),
    ),
    ...(waiting.length > 0 ? [t('picture.vessel.waiting', { names: waiting.join(', ') })] : []),
  ].join(', ');
}

function told(
  node: Exclude<FlowNode, { node: 'thread' }>,
  moment: Moment,
  model: RunModel,
): string {
  switch (node.node) {
    case 'vessel':
      return contents(moment, node, model);
    case 'lock':
      return lockWords(moment, node.object, model);
    case 'data': {
      const { holds, change } = dataWords(node, moment, (thread) => model.threadLabel(thread));
      return [holds, change].filter((words) => words !== '').join(', ');
    }
    default:
      return node satisfies never;
  }
}

function lockWords(moment: Moment, object: number, model: RunModel): string {
  const holder = moment.objects.get(object)?.holder ?? NONE;
  return holder === NONE
    ? t('picture.lock.free')
    : t('picture.reason.heldBy', { thread: model.threadLabel(holder) });
}
