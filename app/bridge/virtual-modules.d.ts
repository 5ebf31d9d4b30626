/** The sandbox frame's whole document, for `srcdoc`. Made by scripts/frame-plugin.ts. */
declare module 'virtual:frame-html' {
  const html: string;
  export default html;
}
