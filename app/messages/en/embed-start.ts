/** Words of a frame that waits to be pressed, before anything else is fetched. */
export const embedStart = {
  run: 'Run',
  recorded: 'The threads and queues of a recorded run, standing still',
} as const;
