/** What the presenting window tells the notes, and the notes ask of it. Plain data over a BroadcastChannel. */
export const NOTES_CHANNEL = 'queuebook-present';

export interface NotesState {
  readonly kind: 'state';
  readonly label: string;
  readonly title: string;
  readonly remarks: readonly string[];
  readonly moments: readonly {
    readonly says: string;
    readonly place: 'been' | 'next' | 'ahead' | 'absent';
  }[];
  readonly step: string;
  readonly freeze: boolean;
  /** Minutes and seconds since presenting began. */
  readonly passedMs: number;
}

export type NotesMessage = NotesState | { readonly kind: 'hello' } | { readonly kind: 'left' };

/** Anybody of this origin can send something on the channel: what is not ours is let lie. */
export function isNotesMessage(data: unknown): data is NotesMessage {
  return (
    typeof data === 'object' &&
    data !== null &&
    'kind' in data &&
    (data.kind === 'state' || data.kind === 'hello' || data.kind === 'left')
  );
}
