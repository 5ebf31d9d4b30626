import type { LessonCell } from '../lesson';
import { lineRuns } from '../line-runs';

export const in1: LessonCell = {
  id: 'in-1',
  label: 'In [1]',
  kind: 'define',
  folded: 'lesson.in1.folded',
  typescript: `function download(item: Item): Item {
  return item;
}

function resize(item: Item): Item {
  return item;
}

function upload(item: Item): Item {
  return item;
}`,
  python: `def download(item):
    return item


def resize(item):
    return item


def upload(item):
    return item`,
  matchedLines: lineRuns([1, 1, 2], [5, 5, 2], [9, 9, 2]),
  prose: ['lesson.in1.prose'],
};
