/** What of this room comes later; app/late.ts fills it in. */
import type { ComponentProps } from 'react';
import { late } from '../shared/late';
import type { MapPlace as MapPlaceCode } from './MapPlace';

export const MapPlace = late<ComponentProps<typeof MapPlaceCode>>();
