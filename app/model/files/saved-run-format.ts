/** What every file of a saved run begins with: SAVED-RUN.md. */
export const SAVED_RUN_FORMAT = 'queuebook-run';
export const SAVED_RUN_VERSION = 1;
