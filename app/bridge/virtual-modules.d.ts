/** The sandbox frame's whole document, for `srcdoc`. Made by scripts/frame-plugin.ts. */
declare module 'virtual:frame-html' {
  const html: string;
  export default html;
}

/** The Python frame's whole document, for `srcdoc`, and the text every Python worker starts from. */
declare module 'virtual:python-frame' {
  const html: string;
  export default html;
}
declare module 'virtual:python-worker' {
  const script: string;
  export default script;
}
declare module 'pyodide/pyodide.asm.wasm?url' {
  const url: string;
  export default url;
}
declare module 'pyodide/python_stdlib.zip?url' {
  const url: string;
  export default url;
}
