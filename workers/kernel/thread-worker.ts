/** Entry of a thread's worker that stands alone, for tests and benchmarks; on the page the frame's script is it. */
import { serveRuns } from './serve-runs';

serveRuns();
