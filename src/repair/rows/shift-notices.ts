import { reasonsOr, toTenths } from '../../inference/reasons.ts';
import { MARGINS } from '../../inference/weights.ts';
import type { Cell } from '../../model/block.ts';
import type { ScheduleColumns } from '../../model/head.ts';
import { type Notice, notice } from '../../model/notice.ts';
import type { RowReading } from '../../model/phrase.ts';
import type { RepairNote } from '../../model/row.ts';
import type { AlignedRow } from './align-rows.ts';
import type { Reading } from './row-readings.ts';

/** The name of a reading; one of them is used with the years unmoved and with the years moved right. */
function readingToName({ name, years }: Reading): RowReading {
  return name === 'name-left' && years < 0 ? 'name-left-years-right' : name;
}

/** Characters of a cell that a repair or a message quotes. */
const MAX_QUOTE = 40;

/**
 * The repair that a reading means, and a warning where it moved a year or was a close decision; `isAmongMoved`: whether fields of other
 * rows of the table moved.
 */
export function alignmentToRepairs(
  aligned: AlignedRow,
  isAmongMoved: boolean,
): { repairs: RepairNote[]; notices: Notice[] } {
  const { columns, reading, cells } = aligned;
  const isTwice = reading.name === 'name-twice';
  const twice = isTwice ? cells.rest.find((cell) => cell.column === columns.initiative) : undefined;
  return {
    repairs: twice ? [nameTwiceToRepair(twice)] : readingToRepairs(aligned),
    notices: [
      ...readingToNotices(aligned),
      ...(hasRoomToSlide(aligned) ? [yearsToNotice(aligned)] : []),
      ...(isAmongMoved && hasRoomBehindFirst(aligned) ? [laterYearsToNotice(aligned)] : []),
      ...(cells.beyond ? [beyondToNotice(cells.beyond, cells.years.includes(cells.beyond))] : []),
      ...cells.rest.filter((cell) => cell !== twice).map(cellToNotice),
    ],
  };
}

function nameTwiceToRepair(cell: Cell): RepairNote {
  return {
    code: 'repair/name-twice',
    before: cell.text,
    after: '',
    reason: { code: 'reason/name-twice', values: { reading: 'name-twice' } },
    places: [cell.place],
  };
}

/** A name in the column of the initiatives is no doubt; labels and years that moved against each other are. */
function movesFields({ name, labels, years }: Reading): boolean {
  return labels !== 0 || years !== 0 || name === 'year-in-first-field';
}

function readingToRepairs({ row, reading, margin, reasons, cells }: AlignedRow): RepairNote[] {
  if (reading.name === 'straight') return [];
  const quote = (text: string): string => text.slice(0, MAX_QUOTE);
  return [
    {
      code: reading.name === 'name-left' && !movesFields(reading) ? 'repair/name-left' : 'repair/column-shifted',
      before: row.cells.map((cell) => `${cell.column}:${quote(cell.text)}`).join(' | '),
      after: [cells.name, cells.related, cells.departments, ...cells.years]
        .map((cell) => quote(cell?.text ?? ''))
        .join(' | '),
      reason: {
        code: 'reason/row',
        values: {
          reading: readingToName(reading),
          margin: margin === null ? null : toTenths(margin),
          evidence: reasonsOr(reasons, 'rows-around'),
        },
      },
      places: row.cells.map((cell) => cell.place),
    },
  ];
}

function readingToNotices({ row, columns, reading, margin, alternatives, reasons }: AlignedRow): Notice[] {
  const close = margin !== null && margin < MARGINS.clear && columns.years.length > 0;
  if (!movesFields(reading) && !close) return [];
  return [
    notice('repair/column-shifted', {
      source: row.cells.map((cell) => cell.place),
      values: { happened: readingToName(reading), evidence: reasonsOr(reasons, 'rows-around') },
      alternatives: alternatives.map((one) => ({
        code: 'reading/row-by-margin',
        values: { reading: readingToName(one.reading), margin: toTenths(-one.margin) },
      })),
    }),
  ];
}

/** With a surplus field at the end and a blank first year, a row that slid right looks like one that begins a year later. */
function hasRoomToSlide({ row, columns, reading, cells }: AlignedRow): boolean {
  const surplus = Math.min(row.width, columns.width) > lastReadColumn(columns) + 1;
  return reading.years === 0 && surplus && !cells.years[0] && cells.years.some((cell) => cell !== null);
}

/**
 * A name in the column before its own and a blank second year, where fields of other rows moved: its labels and first year may have slid
 * left and then the whole of it right, which leaves all but the later years in their place.
 */
function hasRoomBehindFirst({ row, columns, reading, cells }: AlignedRow): boolean {
  const surplus = Math.min(row.width, columns.width) > lastReadColumn(columns) + 1;
  const [first, second, ...later] = cells.years;
  const isGap = first && !second && later.some((cell) => cell !== null);
  return reading.name === 'name-left' && reading.years === 0 && surplus && isGap === true && !cells.beyond;
}

/** Of all columns that are read, the last: labels may stand to the right of the years. */
function lastReadColumn({
  years,
  remark,
  departments,
  related,
  name,
  attributes,
  moreDepartments,
  width,
}: ScheduleColumns): number {
  const last = years.at(-1)?.column ?? width;
  const labels = [...attributes, ...moreDepartments].map(({ column }) => column);
  return Math.max(last, remark?.column ?? 0, departments ?? 0, related ?? 0, name ?? 0, ...labels);
}

function yearsToNotice({ row, cells }: AlignedRow): Notice {
  const source = cells.years.find((cell) => cell !== null)?.place ?? row.place;
  return notice('repair/years-in-doubt', {
    source: [source],
    alternatives: [{ code: 'reading/row', values: { reading: 'years-right' } }],
  });
}

function laterYearsToNotice({ row, cells }: AlignedRow): Notice {
  const source = cells.years[0]?.place ?? row.place;
  return notice('repair/later-years-in-doubt', { source: [source] });
}

function beyondToNotice(cell: Cell, placed: boolean): Notice {
  if (!placed) return cellToNotice(cell);
  return notice('repair/beyond-last-year', {
    source: [cell.place],
    values: { text: cell.text.slice(0, MAX_QUOTE) },
    alternatives: [{ code: 'reading/remark', values: {} }],
  });
}

/** A cell that no column takes, quoted. */
export function cellToNotice({ place, text }: Pick<Cell, 'place' | 'text'>): Notice {
  return notice('repair/cell-unplaced', { source: [place], values: { text: text.slice(0, MAX_QUOTE) }, actual: text });
}
