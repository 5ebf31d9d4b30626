import { broken } from './en/broken';
import { engine } from './en/engine';
import { errors } from './en/errors';
import { explain } from './en/explain';
import { lesson } from './en/lesson';
import { notebook } from './en/notebook';
import { picture } from './en/picture';
import { pictureData } from './en/picture-data';
import { predict } from './en/predict';
import { schedule } from './en/schedule';

export const en = {
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
