/** A file of the build that other people's pages load as a plain script: nothing of it becomes a name of theirs. */
import type { Plugin } from 'vite';

export function plainScript(fileName: string): Plugin {
  return {
    name: 'queuebook-plain-script',
    generateBundle(_, bundle) {
      const file = bundle[fileName];
      if (file?.type !== 'chunk') return;
      if (file.imports.length + file.dynamicImports.length > 0)
        this.error(`${fileName} must be one file, and imports ${file.imports.join(', ')}`);
      // On a line of its own: the last one may be a comment.
      file.code = `(()=>{${file.code.trim()}\n})();\n`;
    },
  };
}
