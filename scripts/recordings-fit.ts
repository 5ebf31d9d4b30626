/** Stops a build whose site would show recorded runs of texts that are not there any more. */
import { resolve } from 'node:path';
import { type Plugin, runnerImport } from 'vite';

export function recordingsFit(): Plugin {
  return {
    name: 'queuebook-recordings-fit',
    apply: 'build',
    async buildStart() {
      // Not as the configuration is read: the lesson is the page's, and is imported as the page imports.
      const { module } = await runnerImport<typeof import('./lesson-recordings.ts')>(
        resolve(import.meta.dirname, 'lesson-recordings.ts'),
        { configFile: false, logLevel: 'error' },
      );
      const found = await module.misfitsOfLesson();
      if (found.length > 0) this.error(`Recorded runs do not fit the lesson.\n${found.join('\n')}`);
    },
  };
}
