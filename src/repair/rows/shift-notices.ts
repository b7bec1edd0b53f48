import { reasonsOr, toTenths } from '../../inference/reasons.ts';
import { MARGINS } from '../../inference/weights.ts';
import type { Cell } from '../../model/block.ts';
import type { ScheduleColumns } from '../../model/head.ts';
import { type Notice, notice } from '../../model/notice.ts';
import type { RowReading } from '../../model/phrase.ts';
import type { RepairNote } from '../../model/row.ts';
import type { AlignedRow } from './align-rows.ts';
import type { Reading } from './row-readings.ts';

/** The published name of a reading; one internal name stands for two readings, with and without the years moved right. */
function readingToName({ name, years }: Reading): RowReading {
  return name === 'name-left' && years < 0 ? 'name-left-years-right' : name;
}

/** Characters of a cell that a repair or a message quotes. */
const MAX_QUOTE = 40;

/**
 * The repair for a reading, and a warning if it moved a year or was a close decision. `isAmongMoved`: whether other rows of the table
 * are shifted.
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

/** Whether a reading shifts fields in a way worth a warning; a name in the column of initiatives is harmless. */
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

/** Whether a row may have slid right unnoticed: with a blank first year and a surplus field, it looks like one that begins a year later. */
function hasRoomToSlide({ row, columns, reading, cells }: AlignedRow): boolean {
  const surplus = Math.min(row.width, columns.width) > lastReadColumn(columns) + 1;
  return reading.years === 0 && surplus && !cells.years[0] && cells.years.some((cell) => cell !== null);
}

/**
 * Whether the later years of a row may be shifted unnoticed: its name is in the column before its own, its second year is blank, and
 * other rows are shifted. Labels and first year may have slid left, and then the whole row right.
 */
function hasRoomBehindFirst({ row, columns, reading, cells }: AlignedRow): boolean {
  const surplus = Math.min(row.width, columns.width) > lastReadColumn(columns) + 1;
  const [first, second, ...later] = cells.years;
  const isGap = first && !second && later.some((cell) => cell !== null);
  return reading.name === 'name-left' && reading.years === 0 && surplus && isGap === true && !cells.beyond;
}

/** The last column that is read; labels may stand to the right of the years. */
function lastReadColumn({
  years,
  remark,
  departments,
  related,
  name,
  attributes,
  moreDepartments,
  amountColumns = [],
  resultColumns = [],
  width,
}: ScheduleColumns): number {
  const last = years.at(-1)?.column ?? width;
  const labels = [...attributes, ...moreDepartments, ...amountColumns, ...resultColumns].map(({ column }) => column);
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

/** A notice that quotes a cell that fits no column. */
export function cellToNotice({ place, text }: Pick<Cell, 'place' | 'text'>): Notice {
  return notice('repair/cell-unplaced', { source: [place], values: { text: text.slice(0, MAX_QUOTE) }, actual: text });
}
