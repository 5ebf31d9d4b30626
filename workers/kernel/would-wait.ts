/** Which of the engine's operations would have to wait now: what an exploration asks that puts waiting off. */
import { queueWouldWait } from '../queue/queue-waiting';
import type { WouldWait } from '../schedule/waits';
import { lockWouldWait } from '../sync/lock';
import { joinWouldWait } from '../threads/thread';
import { KIND_CODE } from '../trace/events';

const { put: PUT, get: GET, joined: JOINED } = KIND_CODE;
const QUEUE_JOINED = KIND_CODE['queue-joined'];
const LOCK_ACQUIRED = KIND_CODE['lock-acquired'];

export const wouldWait: WouldWait = (memory, operation, at) => {
  switch (operation) {
    case PUT:
      return queueWouldWait(memory, at, 'put');
    case GET:
      return queueWouldWait(memory, at, 'get');
    case QUEUE_JOINED:
      return queueWouldWait(memory, at, 'join');
    case LOCK_ACQUIRED:
      return lockWouldWait(memory, at);
    case JOINED:
      return joinWouldWait(memory, at);
    default:
      return false;
  }
};
