import type { CellId } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import {
  clearVotes,
  countVote,
  NO_VOTES,
  OPTIONS,
  type Round,
  usePresent,
} from '../../store/present';

const ROUNDS: readonly Round[] = ['before', 'after'];

/** Hands that the teacher has counted, before and after the room has talked: no server, no names. */
export function PresentVote({ cell }: { readonly cell: CellId }) {
  const votes = usePresent((state) => state.votes[cell] ?? NO_VOTES);
  const round = usePresent((state) => state.round);
  const most = Math.max(
    1,
    ...ROUNDS.flatMap((each) => OPTIONS.map((option) => votes[each][option])),
  );
  return (
    <div className="PresentPanel PresentVote" role="dialog" aria-label={t('notebook.present.vote')}>
      <div className="PresentVote-rounds">
        {ROUNDS.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === round}
            onClick={() => usePresent.setState({ round: each })}
          >
            {t(`notebook.present.round.${each}`)}
          </button>
        ))}
        <button type="button" onClick={() => clearVotes(cell)}>
          {t('notebook.present.clear')}
        </button>
      </div>
      {OPTIONS.map((option, i) => (
        <div key={option} className="PresentVote-option">
          <b>{option}</b>
          <button
            type="button"
            aria-label={t('notebook.present.fewer', { option })}
            onClick={() => countVote(cell, option, -1)}
          >
            −
          </button>
          <button
            type="button"
            aria-label={t('notebook.present.more', { option, key: i + 1 })}
            onClick={() => countVote(cell, option, 1)}
          >
            +
          </button>
          <span className="PresentVote-bars">
            {ROUNDS.map((each) => (
              <span key={each} className={`PresentVote-bar PresentVote-bar--${each}`}>
                <i style={{ inlineSize: `${(100 * votes[each][option]) / most}%` }} />
                {votes[each][option]}
              </span>
            ))}
          </span>
        </div>
      ))}
    </div>
  );
}
