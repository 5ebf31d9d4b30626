import { Console } from '../views/Console';
import { RunPicture } from '../views/RunPicture';

/** All that a cell shows of its run, at one moment. */
export function Moment({ cell, name }: { readonly cell: string; readonly name: string }) {
  return (
    <section className="Gallery-moment" data-moment={cell} aria-label={cell}>
      <h3>{name}</h3>
      <RunPicture cell={cell} />
      <Console cell={cell} />
    </section>
  );
}
