/** What a page in Korean needs at once: fetched before anything is drawn. 합니다체 throughout; a particle that hangs on a name is written `{name}[을/를]`. */
import './ko.css';
import type { first as english } from '../en/first';
import type { Translation } from '../message';
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
import { start } from './start';

export { comments } from './comments';
export { particle as ending } from './particle';

export const page = start.page;

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
} satisfies Translation<typeof english>;
