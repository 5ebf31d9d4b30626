/** Gives the reader a file to keep, as if it had been a link. */
export function saveFile(name: string, type: string, parts: BlobPart[]): void {
  const address = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to read by then; the memory is not kept for the life of the page.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
