/// <reference types="vite/types/importMeta.d.ts" />

/** Emscripten's half of Pyodide: its package has no types for it. */
declare module 'pyodide/pyodide.asm.mjs' {
  const createPyodideModule: NonNullable<
    NonNullable<Parameters<typeof import('pyodide').loadPyodide>[0]>['createPyodideModule']
  >;
  export default createPyodideModule;
}
