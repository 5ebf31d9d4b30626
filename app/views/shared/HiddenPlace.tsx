import { LatePlace } from './LatePlace';

/** The place of what is there for listeners alone: said, not shown. */
export function HiddenPlace() {
  return (
    <div className="visually-hidden">
      <LatePlace />
    </div>
  );
}
