/** Words in the picture's boxes of lists, objects, maps, sets and variables that threads share. */
import type { Catalogue } from '../message';

export const pictureData = {
  'picture.data.elements': { by: 'count', one: '1 element', other: '{count} elements' },
  'picture.data.entries': { by: 'count', one: '1 entry', other: '{count} entries' },
  'picture.data.value': '= {value}',
  'picture.data.by': 'by {thread}',
  'picture.data.change': '{thread}: {what}',
  'picture.data.added': '+ {what}',
  'picture.data.addedMany': '+ {count}',
  'picture.data.removed': '− {what}',
  'picture.data.emptied': 'emptied',
  'picture.data.element': '[{index}] = {what}',
  'picture.data.changed': 'changed',
} as const satisfies Catalogue;
