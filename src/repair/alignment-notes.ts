import { type Notice, notice } from '../model/notice.ts';
import type { RepairNote } from '../model/row.ts';
import type { AlignedRow } from './alignment.ts';
import { CLEAR_MARGIN } from './lanes.ts';
import type { Reading } from './readings.ts';

/** What each reading says happened to the row, in words for the notice and the repair. */
const HAPPENED: Record<Reading['name'], string> = {
  straight: 'every field stands under its column',
  'row-left': 'the whole row slid left by one field',
  'row-right': 'the whole row slid right by one field',
  'labels-left': 'the labels slid left by one field',
  'labels-right': 'the labels slid right by one field',
  'years-right': 'the years slid right by one field',
  'name-left': 'the name slid into the column of the initiatives',
  'labels-first-year-left': 'the labels and the first year slid left by one field',
  'name-twice': 'the name stands in the column of the initiatives too',
  'years-left': 'the years slid left by one field',
  'related-lost': 'the cell of related initiatives was lost and what follows slid left by one field',
  'departments-lost': 'the cell of departments was lost and what follows slid left by one field',
  'related-doubled': 'a field was doubled before the related initiatives and what follows slid right by one field',
  'departments-doubled': 'a field was doubled before the departments and what follows slid right by one field',
  'year-in-first-field': 'the box of the first year stands in the column of the initiatives',
};

/** The repair that a reading means, and a warning where it moved a year or was a close decision. */
export function alignmentToRepairs({ row, columns, reading, margin, alternatives, cells }: AlignedRow): {
  repairs: RepairNote[];
  notices: Notice[];
} {
  const places = row.cells.map((cell) => cell.place);
  const notices: Notice[] = [];
  const repairs: RepairNote[] = [];
  const yearsMoved =
    reading.years !== 0 || reading.name === 'labels-first-year-left' || reading.name === 'year-in-first-field';
  const values = {
    happened:
      HAPPENED[reading.name] + (reading.years < 0 && reading.name !== 'years-right' ? ', the years right by one' : ''),
  };
  const others = alternatives.map((one) => HAPPENED[one.name]);
  const twice =
    reading.name === 'name-twice' ? cells.rest.find((cell) => cell.column === columns.initiative) : undefined;
  if (twice) {
    repairs.push({
      code: 'repair/name-twice',
      before: twice.text,
      after: '',
      reason: values.happened,
      places: [twice.place],
    });
  } else if (reading.name !== 'straight') {
    repairs.push({
      code: reading.name === 'name-left' && !yearsMoved ? 'repair/name-left' : 'repair/column-shifted',
      before: row.cells.map((cell) => `${cell.column}:${cell.text.slice(0, 20)}`).join(' | '),
      after: [cells.name, cells.related, cells.departments, ...cells.years]
        .map((cell) => cell?.text.slice(0, 20) ?? '')
        .join(' | '),
      reason: values.happened,
      places,
    });
  }
  if (yearsMoved || (margin < CLEAR_MARGIN && columns.years.length > 0)) {
    notices.push(
      notice('repair/column-shifted', {
        source: places.length > 1 ? places : (places[0] ?? row.place),
        values,
        alternatives: others,
      }),
    );
  }
  if (hasRoomToSlide(row, columns, reading, cells)) {
    const source = cells.years.find((cell) => cell !== null)?.place ?? row.place;
    notices.push(notice('repair/years-in-doubt', { source, alternatives: [HAPPENED['years-right']] }));
  }
  if (cells.beyond) {
    const last = cells.years.length - 1;
    const taken = cells.years[last];
    notices.push(
      taken || last < 0
        ? notice('repair/cell-unplaced', {
            source: cells.beyond.place,
            values: { text: cells.beyond.text.slice(0, 40) },
            actual: cells.beyond.text,
          })
        : notice('repair/beyond-last-year', {
            source: cells.beyond.place,
            values: { text: cells.beyond.text.slice(0, 40) },
            alternatives: ['a remark outside the years'],
          }),
    );
    // Nothing else stands under the last year: the box is printed at its far end.
    if (!taken && last >= 0) cells.years[last] = cells.beyond;
  }
  for (const cell of cells.rest) {
    if (cell === twice) continue;
    notices.push(
      notice('repair/cell-unplaced', {
        source: cell.place,
        values: { text: cell.text.slice(0, 40) },
        actual: cell.text,
      }),
    );
  }
  if (cells.remark) {
    notices.push(
      notice('repair/remark', {
        source: cells.remark.place,
        values: { text: cells.remark.text },
        actual: cells.remark.text,
      }),
    );
  }
  return { repairs, notices };
}

/** With a surplus field at the end and a blank first year, a row that slid right looks like one that begins a year later. */
function hasRoomToSlide(
  row: AlignedRow['row'],
  columns: AlignedRow['columns'],
  reading: Reading,
  cells: AlignedRow['cells'],
): boolean {
  const lastColumn = columns.years.at(-1)?.column ?? columns.width;
  const begun = cells.years.some((cell) => cell !== null);
  return (
    reading.years === 0 && row.width > lastColumn + 1 && columns.width > lastColumn + 1 && begun && !cells.years[0]
  );
}
