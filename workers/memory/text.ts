/** UTF-16 texts in shared memory, two units to a word. */
export function textWords(length: number): number {
  return (length + 1) >> 1;
}

export function writeText(memory: Int32Array, at: number, text: string): void {
  for (let i = 0; i < text.length; i += 2) {
    memory[at + (i >> 1)] = text.charCodeAt(i) | ((text.charCodeAt(i + 1) || 0) << 16);
  }
}

export function readText(memory: Int32Array, at: number, length: number): string {
  const units: number[] = [];
  let text = '';
  for (let i = 0; i < length; i++) {
    const word = memory[at + (i >> 1)] ?? 0;
    units.push(i & 1 ? word >>> 16 : word & 0xffff);
    // biome-ignore lint/plugin/long-spreads: 4,096
    if (units.length === 4096) text += String.fromCharCode(...units.splice(0));
  }
  // biome-ignore lint/plugin/long-spreads: fewer than 4,096
  return text + String.fromCharCode(...units);
}
