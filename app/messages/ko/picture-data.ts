/** Words in the picture's boxes of shared data, in Korean. */
import type { pictureData as english } from '../en/picture-data';
import type { Translation } from '../message';

export const pictureData = {
  'picture.data.elements': '원소 {count}개',
  'picture.data.entries': '항목 {count}개',
  'picture.data.value': '= {value}',
  'picture.data.by': '{thread}',
  'picture.data.change': '{thread}: {what}',
  'picture.data.added': '+ {what}',
  'picture.data.addedMany': '+ {count}',
  'picture.data.removed': '− {what}',
  'picture.data.emptied': '비움',
  'picture.data.element': '[{index}] = {what}',
  'picture.data.changed': '바꿈',
} as const satisfies Translation<typeof english>;
