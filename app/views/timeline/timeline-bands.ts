/** Which threads of a timeline are drawn together: workers of one stage, who do the same, three or more, one after the other. */
import type { ThreadName } from '../../charts/timeline/timeline-layout';
import { t } from '../../messages/catalogue';
import type { RunModel } from '../../model/run-model';

const LEAST = 3;
const MAIN = 0;

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
  /** null: past the last one; or main, which is nobody's worker and has a lane of its own. */
  const layerAt = (place: number): number | null => {
    const thread = threads[place]?.thread ?? MAIN;
    return thread === MAIN ? null : (layers.get(thread) ?? null);
  };
  const names: ThreadName[] = [];
  for (let i = 0; i < threads.length; ) {
    const layer = layerAt(i);
    let end = i + 1;
    while (layer !== null && layerAt(end) === layer) end++;
    const stage = threads.slice(i, end);
    const name = model.threadLabel(stage[0]?.thread ?? MAIN);
    const closed = stage.length >= LEAST && !opened.includes(name);
    const label = t('picture.timeline.band', { name, count: stage.length });
    for (const { thread } of stage)
      names.push({
        thread,
        label: model.threadLabel(thread),
        band: closed ? { name, label } : null,
      });
    i = end;
  }
  return names;
}
