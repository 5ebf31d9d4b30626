/** Work that the page can do without for a moment: a piece at a time, whenever nothing else is to be done. */
type Job = () => void;

const jobs: Job[] = [];
let asked = false;

/** On a busy machine it is done all the same, a piece every so often. */
const PATIENCE_MS = 300;
/** Less time than this is too little to begin another one. */
const ENOUGH_MS = 10;

/** Does it once the page is idle; not at all if the returned function is called before. */
export function whenIdleDo(job: Job): () => void {
  jobs.push(job);
  ask();
  return () => {
    const place = jobs.indexOf(job);
    if (place >= 0) jobs.splice(place, 1);
  };
}

function ask(): void {
  if (asked || jobs.length === 0) return;
  asked = true;
  // Safari has no idle time to tell of.
  if (typeof requestIdleCallback === 'undefined') setTimeout(work, 0);
  else requestIdleCallback(work, { timeout: PATIENCE_MS });
}

function work(deadline?: IdleDeadline): void {
  asked = false;
  try {
    do jobs.shift()?.();
    while (jobs.length > 0 && (deadline?.timeRemaining() ?? 0) > ENOUGH_MS);
  } finally {
    ask();
  }
}
