import { useEffect } from 'react';
import { t } from '../messages/catalogue';
import type { Host } from './host';

/** The address names no cell of the lesson: whoever wrote it has to know. */
export function NoCell({ cell, host }: { readonly cell: string; readonly host: Host }) {
  useEffect(() => host.tell({ type: 'failed', cell, reason: 'cell' }), [cell, host]);
  return (
    <p className="Embed-trouble" role="alert">
      {t('embed.noCell', { cell: cell.slice(0, 40) })}
    </p>
  );
}
