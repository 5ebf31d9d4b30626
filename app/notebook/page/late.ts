/** What of this room comes later; app/late.ts fills it in. */
import type { ComponentProps } from 'react';
import { late } from '../../views/shared/late';
import type { About as AboutCode } from './About';
import type { OutlineProgress as OutlineProgressCode } from './OutlineProgress';
import type { OutlineWork as OutlineWorkCode } from './OutlineWork';

const nothing = () => null;

export const About = late<ComponentProps<typeof AboutCode>>(nothing);
export const PythonBadge = late(nothing);
export const PythonMissing = late(nothing);
export const OutlineWork = late<ComponentProps<typeof OutlineWorkCode>>();
export const OutlineProgress = late<ComponentProps<typeof OutlineProgressCode>>(nothing);
