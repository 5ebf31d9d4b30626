import { useEffect, useState } from 'react';
import type { CellId } from '../../lessons/lesson';
import { onAddressHere } from '../../store/address-here';

/** The cell in a tab of its own; known before it is wanted, because a tab can be opened at a press only. */
export function useAddressHere(cell: CellId): string {
  const [address, setAddress] = useState(location.href);
  useEffect(() => onAddressHere(cell, setAddress), [cell]);
  return address;
}
