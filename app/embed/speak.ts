import type { CellId } from '../lessons/lesson';
import type { EmbedAddress } from './address';
import { type Host, openHost } from './host';
import { handKeysOn } from './keys';
import { growsWithFrame, obey } from './obey';
import { tellOf } from './tell';
import { xapiStatement } from './xapi';

/** Both directions, once; a frame without a cell only tells. */
export function speakWithHost(
  { origins, moment, xapi }: EmbedAddress,
  cell: CellId | undefined,
): Host {
  const host = openHost(origins, {
    command: (command) => {
      const failure = cell === undefined ? null : obey(command, cell);
      if (cell !== undefined && failure !== null)
        host.tell({ type: 'failed', cell, reason: failure });
    },
    fitted: growsWithFrame,
  });
  handKeysOn((key) => host.tell({ type: 'key', key }));
  if (cell !== undefined) tellOf(cell, moment, xapi ? withXapi(host) : host);
  return host;
}

function withXapi(host: Host): Host {
  const page = new URL('./', document.baseURI).href;
  return {
    ...host,
    tell: (event) => {
      host.tell(event);
      const statement = xapiStatement(event, page);
      if (statement !== null) host.tell({ type: 'xapi', statement });
    },
  };
}
