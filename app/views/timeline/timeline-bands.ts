/** Which threads of a timeline are drawn together: workers of one stage, who do the same, three or more, one after the other. */
import type { ThreadName } from '../../charts/timeline/timeline-layout';
import { t } from '../../messages/catalogue';
import type { ThreadNode } from '../../model/flow/flow-graph';
import type { RunModel } from '../../model/run-model';

const LEAST = 3;
const MAIN = 0;

/** `opened`: names of bands whose threads have lanes of their own all the same. */
export function threadNames(
  model: RunModel,
  threads: readonly { readonly thread: number }[],
  opened: readonly string[],
): ThreadName[] {
  const stages = new Map(
    model
      .graph()
      .nodes.flatMap((node) =>
        node.node === 'thread' ? [[node.thread, stageOf(node)] as const] : [],
      ),
  );
  const names: ThreadName[] = [];
  for (let i = 0; i < threads.length; ) {
    const own = stages.get(threads[i]?.thread ?? -1) ?? null;
    let end = i + 1;
    while (own !== null && stages.get(threads[end]?.thread ?? -1) === own) end++;
    const stage = threads.slice(i, end);
    const first = model.threadLabel(stage[0]?.thread ?? 0);
    const closed = stage.length >= LEAST && !opened.includes(first);
    const label = t('picture.timeline.band', { name: first, count: stage.length });
    for (const { thread } of stage)
      names.push({
        thread,
        label: model.threadLabel(thread),
        band: closed ? { name: first, label } : null,
      });
    i = end;
  }
  return names;
}

/** null: it has a lane of its own. Threads that share locks alone are on no way of items: their layer says who they are. */
function stageOf({ thread, id, stage, layer }: ThreadNode): string | null {
  if (thread === MAIN) return null;

  return stage === id ? `layer ${layer}` : stage;
}
