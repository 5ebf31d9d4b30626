import type { ReactNode } from 'react';
import { useRoving } from '../../views/shared/use-roving';

/** The rows between code and console: one stop for Tab, however much stands in them. */
export function StageRow({ children }: { readonly children: ReactNode }) {
  const row = useRoving<HTMLDivElement>('across');
  return (
    <div className="Stage-rows" ref={row}>
      {children}
    </div>
  );
}
