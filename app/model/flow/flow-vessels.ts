/**
 * Which object stands for which in the picture. A class may keep a deque and a lock in its fields; then the instance
 * is drawn as the vessel, its deque is what it holds, and its lock a guard at it.
 */
import type { Guard } from './flow-graph';
import type { KnownObject, ObjectNames } from './object-names';

export class FlowVessels {
  readonly #known: readonly KnownObject[];
  /** Queues and deques in the fields of each instance. */
  readonly #containers = new Map<number, readonly KnownObject[]>();

  /** `objects`: those that may be drawn, in order of appearance. */
  constructor(
    private readonly names: ObjectNames,
    objects: readonly number[],
  ) {
    this.#known = objects.flatMap((object) => names.get(object) ?? []);
    for (const known of this.#known) {
      if (known.type !== 'deque' && known.type !== 'queue') continue;
      for (const { object } of known.owners) {
        if (names.get(object)?.type === 'instance')
          this.#containers.set(object, [...(this.#containers.get(object) ?? []), known]);
      }
    }
  }

  /** An instance with exactly one container of its own stands for it, and for the lock beside it. */
  standsFor(object: number): number {
    const known = this.names.get(object);
    const owners = (known?.owners ?? []).filter((owner) => this.isVessel(owner.object));
    const [owner] = owners;
    return owner && owners.length === 1 && known?.type !== 'queue' ? owner.object : object;
  }

  isVessel(object: number): boolean {
    const known = this.names.get(object);
    const containers = this.#containers.get(object);
    return (
      known?.type === 'queue' ||
      known?.type === 'deque' ||
      (known?.type === 'instance' && containers?.length === 1 && containers[0]?.type === 'deque')
    );
  }

  /** What holds the items of a vessel. */
  containerOf(known: KnownObject): KnownObject {
    return known.type === 'instance' ? (this.#containers.get(known.id)?.[0] ?? known) : known;
  }

  guardsOf(owner: number): Guard[] {
    return this.#known.flatMap((known): Guard[] => {
      if (known.type !== 'lock' && known.type !== 'condition') return [];
      const field = known.owners.find(({ object }) => object === owner)?.field;
      return field === undefined ? [] : [{ object: known.id, type: known.type, field }];
    });
  }
}
