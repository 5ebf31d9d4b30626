import { errors } from './en/errors';
import { explain } from './en/explain';
import { lesson } from './en/lesson';
import { notebook } from './en/notebook';
import { picture } from './en/picture';

export const en = { ...lesson, ...notebook, ...picture, ...errors, ...explain } as const;
