import { type ComponentType, type ReactNode, useEffect } from 'react';
import { fetchLateCode, useLateCode } from '../../store/late-code';
import { LatePlace } from './LatePlace';

export interface Late<Props> {
  (props: Props): ReactNode;
  /** Called by the code that has come (app/late.ts), before anybody is told that it has. */
  readonly fill: (code: ComponentType<Props>) => void;
}

/** A component whose code comes later: drawn as any other, and until it is there its place says so. @param Place how */
export function late<Props extends object>(Place: ComponentType = LatePlace): Late<Props> {
  let Code: ComponentType<Props> | null = null;
  const Late = (props: Props) => {
    useLateCode();
    useEffect(() => {
      void fetchLateCode();
    }, []);
    return Code === null ? <Place /> : <Code {...props} />;
  };
  return Object.assign(Late, {
    fill: (code: ComponentType<Props>) => {
      Code = code;
    },
  });
}
