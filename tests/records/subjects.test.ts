import { expect, test } from 'vitest';
import type { GridRow } from '../../src/model/block.ts';
import { notice } from '../../src/model/notice.ts';
import type { PdfPlace } from '../../src/model/place.ts';
import type { Measure } from '../../src/model/plan.ts';
import type { DocumentSections } from '../../src/model/section.ts';
import { measuresToSubjects, noticesToSubjects } from '../../src/records/subjects.ts';

const at = (left: number): PdfPlace => ({ kind: 'pdf', page: 1, bbox: [left, 20, left + 40, 40] });
const [row, name, remark, elsewhere] = [at(0), at(0), at(200), at(200)];

/** A table of one row: a name and a remark, of which only the name got into a record. */
const cell = (place: PdfPlace): GridRow['cells'][number] => ({
  ...{ column: 0, columnSpan: 1, rowSpan: 1, text: '街路樹', words: '街路樹', pieces: [], arrows: [] },
  place,
});
const rows: GridRow[] = [{ cells: [cell(name), cell(remark)], width: 2, place: row }];
const document = { measures: [{ schedule: [{ rows }], indicators: [] }] } as unknown as DocumentSections;
const measures = [
  { initiatives: [], indicators: [], projects: [{ id: 'm1-p1', source: [name], lanes: [] }] },
] as unknown as Measure[];

test.each([
  ['the cell of its name', name, 'm1-p1'],
  ['another cell of its row', remark, 'm1-p1'],
  ['a cell of another table with the same box', elsewhere, null],
])('a notice about %s is about the project, or about none', (_, place, subject) => {
  const told = notice('sections/measure-missing', { source: [place], values: { title: '' } });
  const [found] = noticesToSubjects([told], measuresToSubjects(measures, document));
  expect(found?.subject).toBe(subject);
});
