/** What of this room comes later; app/late.ts fills it in. */
import { late } from '../../views/shared/late';

const nothing = () => null;

export const About = late(nothing);
export const PythonBadge = late(nothing);
export const PythonMissing = late(nothing);
export const OutlineWork = late();
