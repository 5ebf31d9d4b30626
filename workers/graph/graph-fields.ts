/** Fields of objects that threads share, in a replay: threads/fields.ts by operations. */
import type { Replay } from './replay';
import type { Form } from './wire';

interface Asked {
  take(number: number): unknown;
  read(kind: 'field-read', on: number, name: string): unknown;
  write(kind: 'field-written', on: number, value: unknown): void;
}

/** Gives a shell one accessor for each of its fields. */
export function defineFields(
  shell: object,
  { fields, frozen }: Pick<Form, 'fields' | 'frozen'>,
  asked: Asked,
  replay: Replay,
): void {
  for (const [name, at] of fields) {
    Object.defineProperty(shell, name, {
      enumerable: true,
      configurable: !frozen,
      get: () => ('value' in at ? asked.take(at.value) : asked.read('field-read', at.place, name)),
      set: (value: unknown) => {
        if (frozen) throw new TypeError(`'${name}' cannot be changed: it is frozen`);
        if ('value' in at) replay.refuse(`writing '${name}', which was taken for a constant`);
        else asked.write('field-written', at.place, value);
      },
    });
  }
  Object.preventExtensions(shell);
}
