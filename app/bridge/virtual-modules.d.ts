/** The sandbox frame's whole document, for `srcdoc`. Made by scripts/frame-plugin.ts. */
declare module 'virtual:frame-html' {
  const html: string;
  export default html;
}

/** What the frame's script needs beside itself for commanded runs and all orders. */
declare module 'virtual:commanded-script' {
  const script: string;
  export default script;
}

/** What searches a program's states in a worker. */
declare module 'virtual:graph-script' {
  const script: string;
  export default script;
}

/** The Python frame's whole document, for `srcdoc`. */
declare module 'virtual:python-frame' {
  const html: string;
  export default html;
}
/** What every Python worker starts from. */
declare module 'virtual:python-worker' {
  const script: { readonly url: string; readonly bytes: number };
  export default script;
}
/** Made by scripts/python-library.ts. */
declare module 'virtual:python-library' {
  interface LibraryFile {
    readonly url: string;
    /** Unpacked, as it is handed over. */
    readonly bytes: number;
  }
  export const wasm: LibraryFile;
  /** The half of the standard library that is wanted at once, and the other. */
  export const first: LibraryFile;
  export const rest: LibraryFile;
}
