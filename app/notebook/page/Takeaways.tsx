import type { MessageKey } from '../../messages/catalogue';
import { t } from '../../messages/catalogue';
import { Prose } from '../shared/Prose';
import './Takeaways.css';

export const TAKEAWAYS_ID = 'takeaways';

interface TakeawaysProps {
  readonly title: MessageKey;
  readonly points: readonly MessageKey[];
}

export function Takeaways({ title, points }: TakeawaysProps) {
  return (
    <section className="Takeaways" id={TAKEAWAYS_ID} aria-labelledby={`${TAKEAWAYS_ID}-title`}>
      <h2 className="Section-title" id={`${TAKEAWAYS_ID}-title`}>
        {t(title)}
      </h2>
      <ol className="Takeaways-points">
        {points.map((key) => (
          <li key={key}>
            <Prose text={t(key)} />
          </li>
        ))}
      </ol>
    </section>
  );
}
