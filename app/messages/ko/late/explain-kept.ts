/** What is kept of a run, and opened again, in Korean. */
import type { explainKept as english } from '../../en/late/explain-kept';
import type { Translation } from '../../message';

export const explainKept = {
  'explain.export.run': '이 실행, 나중에 다시 열기 위해',
  'explain.export.chrome': 'Perfetto용 타임라인',
  'explain.export.svg': 'SVG 그림',
  'explain.export.png': 'PNG 그림',
  'explain.export.csv': 'CSV 집계',
  'explain.export.open': '저장한 실행 열기 …',
  'explain.export.runFirst': '먼저 셀을 실행하세요. 아직 저장할 것이 없습니다.',
  'explain.export.failed':
    '저장할 수 없었습니다. 브라우저에 파일을 둘 자리가 없거나, 파일로 만들 그림이 없습니다. 다른 페이지를 닫거나, 실행을 다른 형식으로 저장하세요.',
  'explain.file.reading': '파일 읽는 중: {percent}%',
  'explain.file.writing': '파일 쓰는 중: {percent}%',
  'explain.open.foreign':
    'Queuebook이 저장한 실행이 아니거나 파일이 잘렸습니다. 여기에서 저장한 파일을 고르세요.',
  'explain.open.newer':
    '이 실행은 더 새로운 Queuebook이 저장했습니다. 페이지를 새로 고쳐 최신 판을 받은 뒤 다시 여세요.',
  'explain.open.broken':
    '이 파일은 저장된 뒤에 바뀌었거나 손상되어 믿을 수 없습니다. 원래 있던 곳에서 실행을 다시 저장하세요.',
  'explain.open.elsewhere': '이 실행은 이 페이지에 없는 셀의 것입니다.',
  'explain.open.busy': '이 실행의 셀이 실행 중입니다. 중지한 뒤 파일을 다시 여세요.',
} as const satisfies Translation<typeof english>;
