/** The script that searches a program's states: fetched when it is first wanted. */
export async function graphScript(): Promise<string> {
  const { default: script } = await import('virtual:graph-script');
  return script;
}
