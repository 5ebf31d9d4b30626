import { type ComponentType, lazy, Suspense } from 'react';
import { fetchPart, PartLost, worthAnotherTry } from '../../store/fetched-parts';
import { LatePlace } from './LatePlace';

/** A component that is fetched when it is first drawn, for what few readers open; until it is there its place says so. */
export function fetched<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const fetchCode = async (): Promise<{ default: ComponentType<Props> }> => {
    try {
      return { default: await fetchPart('views', load) };
    } catch (error) {
      if (!(error instanceof PartLost)) throw error;
      await worthAnotherTry('views');
      return fetchCode();
    }
  };
  const Code = lazy(fetchCode);
  return (props: Props) => (
    <Suspense fallback={<LatePlace />}>
      <Code {...props} />
    </Suspense>
  );
}
