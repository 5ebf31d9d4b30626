import { broken } from './broken';
import { engine } from './engine';
import { errors } from './errors';
import { explain } from './explain';
import { lesson } from './lesson';
import { notebook } from './notebook';
import { picture } from './picture';
import { pictureData } from './picture-data';
import { predict } from './predict';
import { schedule } from './schedule';

export const first = {
  ...lesson,
  ...notebook,
  ...picture,
  ...pictureData,
  ...engine,
  ...errors,
  ...explain,
  ...predict,
  ...schedule,
  ...broken,
} as const;
