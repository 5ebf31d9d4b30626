/** Which threads of a timeline are drawn together: workers of one stage that do the same, three or more, one after the other. */
import type { ThreadName } from '../../charts/timeline/timeline-layout';
import { t } from '../../messages/catalogue';
import type { RunModel } from '../../model/run-model';

const LEAST = 3;

/** `opened`: names of bands whose threads have lanes of their own all the same. */
export function threadNames(
  model: RunModel,
  threads: readonly { readonly thread: number }[],
  opened: readonly string[],
): ThreadName[] {
  const layers = new Map(
    model
      .graph()
      .nodes.flatMap((node) =>
        node.node === 'thread' ? [[node.thread, node.layer] as const] : [],
      ),
  );
  const names: ThreadName[] = [];
  for (let i = 0; i < threads.length; ) {
    const layer = layers.get(threads[i]?.thread ?? -1);
    let end = i + 1;
    while (layer !== undefined && layers.get(threads[end]?.thread ?? -1) === layer) end++;
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
