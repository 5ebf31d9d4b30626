/** What of this room comes later; app/late.ts fills it in. */
import type { ComponentProps } from 'react';
import { late } from '../../views/shared/late';
import type { OutlineProgress as OutlineProgressCode } from './OutlineProgress';

const nothing = () => null;

export const About = late(nothing);
export const PythonBadge = late(nothing);
export const PythonMissing = late(nothing);
export const OutlineWork = late();
export const OutlineProgress = late<ComponentProps<typeof OutlineProgressCode>>(nothing);
