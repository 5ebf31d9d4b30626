/** Words of a frame that waits to be pressed, before anything else is fetched. */
export const embedStart = {
  run: 'Run',
} as const;
