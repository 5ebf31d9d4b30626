import type { CellId } from '../lessons/lesson';
import type { EmbedAddress } from './address';
import { type Host, openHost } from './host';
import { handKeysOn } from './keys';
import { growsWithFrame, obey } from './obey';
import { tellOf } from './tell';

/** Both directions, once; a frame without a cell only tells. */
export function speakWithHost({ origins, moment }: EmbedAddress, cell: CellId | undefined): Host {
  const host = openHost(origins, {
    command: (command) => {
      const failure = cell === undefined ? null : obey(command, cell);
      if (cell !== undefined && failure !== null)
        host.tell({ type: 'failed', cell, reason: failure });
    },
    fitted: growsWithFrame,
  });
  handKeysOn((key) => host.tell({ type: 'key', key }));
  if (cell !== undefined) tellOf(cell, moment, host);
  return host;
}
