import { t } from '../../messages/catalogue';

/** A line that is still to come: its place, and what was predicted for it. Not told to those who listen. */
export function BlankRow({
  number,
  guess,
}: {
  readonly number: number;
  readonly guess?: string | undefined;
}) {
  return (
    <div className="Console-row Console-row--ahead" aria-hidden="true">
      <span className="Console-number">{number}</span>
      <span className="Console-text">
        <span className="Console-dots" />
      </span>
      {guess !== undefined && <span className="Console-guess">{guess}</span>}
    </div>
  );
}

/** Before anything was printed: as many blanks as lines were predicted. */
export function ConsoleBlank({ guesses }: { readonly guesses: readonly string[] }) {
  return (
    <>
      <p className={guesses.length > 0 ? 'visually-hidden' : 'Console-empty'}>
        {t('picture.console.empty')}
      </p>
      {guesses.map((guess, i) => (
        <BlankRow key={guess} number={i + 1} guess={guess} />
      ))}
    </>
  );
}
