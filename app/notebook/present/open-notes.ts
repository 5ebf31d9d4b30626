/** The second window: narrow, for the screen that the room does not see. It is the same page at another address. */
export const NOTES_HASH = '#notes';

export function openNotes(): void {
  open(
    `${location.pathname}${location.search}${NOTES_HASH}`,
    'queuebook-notes',
    'popup,width=440,height=760',
  );
}
