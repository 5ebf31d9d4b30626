/** Whether programs can run on this page: what it waits for, or what stands in the way. */

/**
 * One fact each, because each has an act of its own that helps:
 *
 *   file                opened from disk                        old-browser   no memory that threads can share
 *   sandboxed           a frame whose origin was taken          policy        the site forbids scripts from text
 *   insecure            plain http                              workers       no Web Worker could be started
 *   framed              inside a page that shares no memory     slow          nothing has answered yet, and still may
 *   no-service-worker   neither headers nor service workers
 *   storage             site data is blocked, and with it the service worker
 *   host                no headers, and the site's sw.js cannot be used
 *   headers             the service worker runs, its headers do not arrive
 */
export type Obstacle =
  | 'file'
  | 'sandboxed'
  | 'insecure'
  | 'framed'
  | 'no-service-worker'
  | 'storage'
  | 'host'
  | 'headers'
  | 'old-browser'
  | 'policy'
  | 'workers'
  | 'slow';

/** Who has not answered yet. */
export type Awaited = 'service-worker' | 'frame' | 'worker';

export type EngineStatus =
  /** `waitingFor` is null while it has not taken long enough to be said. */
  | { readonly state: 'starting'; readonly waitingFor: Awaited | null }
  | { readonly state: 'live' }
  /** Nothing runs here; but who was only late is listened to, and then it is live after all. */
  | { readonly state: 'unavailable'; readonly obstacle: Obstacle };
