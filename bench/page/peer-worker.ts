/** One side of a peer in the browser. */
import { HAND_OVER, MESSAGES } from '../peers/hand-over.mjs';

interface Task {
  readonly name: string;
  readonly items: number;
  readonly side: 'here' | 'there';
  readonly shared: SharedArrayBuffer;
  readonly port: MessagePort;
}

const now = () => performance.timeOrigin + performance.now();

self.onmessage = async ({ data: { name, items, side, shared, port } }: MessageEvent<Task>) => {
  const messages = MESSAGES[name];
  const handOver = HAND_OVER[name];
  const begun = now();
  if (messages) await messages[side](items, port);
  else if (handOver) handOver[side](items, shared);
  else throw new Error(`no peer is called ${name}`);
  self.postMessage({ begun, ended: now() });
};
self.postMessage({ begun: 0, ended: 0 });
