/** How high the frame wants to be, in every language that the pages around frames speak. */
import { type HostEvent, VERSION } from './host-words';

/** In the order in which they are sent. */
export function heightMessages(height: number, framed: number): readonly unknown[] {
  const event: HostEvent = { type: 'height', height };
  const lti = { subject: 'lti.frameResize', height };
  return [
    { queuebook: VERSION, ...event },
    lti,
    // Some learning platforms read text only.
    JSON.stringify(lti),
    { context: 'h5p', action: 'prepareResize', scrollHeight: height, clientHeight: framed },
    { context: 'h5p', action: 'resize', scrollHeight: height },
  ];
}

/** What H5P's resizer waits for before it listens. */
export const H5P_HELLO = { context: 'h5p', action: 'hello' };
