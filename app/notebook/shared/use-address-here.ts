import { useEffect, useState } from 'react';
import type { CellId } from '../../lessons/lesson';
import { addressHere, momentHere } from '../../store/address-here';
import { useLinks } from '../../store/links';
import { usePlayheads } from '../../store/playhead';
import { useSession } from '../../store/session';

/** The cell in a tab of its own; known before it is wanted, because a tab can be opened at a press only. */
export function useAddressHere(cell: CellId): string {
  const [address, setAddress] = useState(location.href);
  const language = useSession((session) => session.language);
  const token = useSession(({ cells }) => cells[cell]?.run?.outcome?.token);
  const texts = useSession(({ cells }) =>
    Object.values(cells)
      .map(({ text }) => text)
      .join('\0'),
  );
  const moment = usePlayheads(() => momentHere(cell));
  const linked = useLinks(({ run }) => run);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the address is made of
  useEffect(() => {
    let wanted = true;
    void addressHere(cell).then((made) => wanted && setAddress(made));
    return () => {
      wanted = false;
    };
  }, [cell, language, token, texts, moment, linked]);
  return address;
}
