import '../../messages/hints';
import { type PlainKey, t } from '../../messages/catalogue';
import { Prose } from '../shared/Prose';

/** The hints asked for so far: fetched with the first. */
export function HintTexts({ hints }: { readonly hints: readonly PlainKey[] }) {
  return (
    <ol className="BrokenHints-list">
      {hints.map((key) => (
        <li key={key}>
          <Prose text={t(key)} />
        </li>
      ))}
    </ol>
  );
}
