/** A sign for each state, in a box of 12 by 12: `fill` shapes and `stroke` lines. */
import type { ThreadState } from '../../model/moment/moment';

export interface Icon {
  readonly fill: string;
  readonly stroke: string;
}

const ICONS: Readonly<Record<ThreadState, Icon>> = {
  'not-started': { fill: '', stroke: 'M6,1.5A4.5,4.5 0 1 1 5.99,1.5' },
  starting: { fill: '', stroke: 'M3,1.5L10,6L3,10.5Z' },
  running: { fill: 'M3,1L11,6L3,11Z', stroke: '' },
  parked: { fill: 'M2.5,1.5H5V10.5H2.5ZM7,1.5H9.5V10.5H7Z', stroke: '' },
  sleeping: { fill: 'M6.5,0.8A5.2,5.2 0 1 0 11.2,7.6A4.4,4.4 0 0 1 6.5,0.8Z', stroke: '' },
  'polled-empty': { fill: '', stroke: 'M6,1.5A4.5,4.5 0 1 1 5.99,1.5M2,10.5L10,1.5' },
  'polled-full': { fill: 'M3.2,3.2H8.8V8.8H3.2Z', stroke: 'M1,1H11V11H1Z' },
  done: { fill: '', stroke: 'M1.5,6.5L4.8,10L10.5,2.5' },
  failed: { fill: '', stroke: 'M2,2L10,10M10,2L2,10' },
};

export function stateIcon(state: ThreadState): Icon {
  return ICONS[state];
}
