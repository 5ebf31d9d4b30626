/** The script that every thread's worker starts from, as text. Made by scripts/frame-plugin.ts. */
declare module 'virtual:thread-worker' {
  const script: string;
  export default script;
}
