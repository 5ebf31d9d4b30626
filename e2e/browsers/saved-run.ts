/** A saved run without a browser's downloads and choosers: the file is taken where the page makes it, and given as if chosen. */
import type { Tab } from '../tab';

/** Presses what saves the last run, and gives back the file's text. */
export function savedRunOf(tab: Tab, cell: string): Promise<string> {
  return tab.evaluate(async (id) => {
    const region = document.getElementById(id);
    const opener = region?.querySelector<HTMLElement>('.ExportMenu-button');
    if (opener?.ariaExpanded !== 'true') opener?.click();
    const save = () =>
      [...(region?.querySelectorAll<HTMLElement>('.ExportMenu-choice') ?? [])].find(
        ({ textContent }) => textContent === 'This run, to open again',
      );
    while (save() === undefined) await new Promise(requestAnimationFrame);
    const made = URL.createObjectURL;
    const file = new Promise<Blob>((done) => {
      URL.createObjectURL = (object) => {
        if (object instanceof Blob) done(object);
        // An address of nothing: there is nobody here to ask where to put a download.
        return '#';
      };
    });
    save()?.click();
    const text = await (await file).text();
    URL.createObjectURL = made;
    return text;
  }, cell);
}

/** Opens such a text at the cell. @returns What the page says against it, '' if nothing. */
export function openRunFile(tab: Tab, cell: string, text: string): Promise<string> {
  return tab.evaluate(
    async ([id, contents]) => {
      const frame = () => new Promise(requestAnimationFrame);
      const region = document.getElementById(id);
      const opener = region?.querySelector<HTMLElement>('.ExportMenu-button');
      if (opener?.ariaExpanded !== 'true') opener?.click();
      const input = () => region?.querySelector<HTMLInputElement>('input[type=file]') ?? null;
      while (input() === null) await frame();
      const chooser = input();
      const files = new DataTransfer();
      files.items.add(new File([contents], 'run.json', { type: 'application/json' }));
      if (chooser) chooser.files = files.files;
      chooser?.dispatchEvent(new Event('change', { bubbles: true }));
      const said = () => region?.querySelector('.ExportMenu-trouble')?.textContent ?? '';
      // What it said of another file is taken back first. It is over when the menu has closed, or says why it has not.
      do await frame();
      while (opener?.ariaExpanded === 'true' && said() === '');
      await window.queuebook.whenIdle();
      return said();
    },
    [cell, text] as const,
  );
}
