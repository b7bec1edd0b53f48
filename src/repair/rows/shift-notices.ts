import { evidenceToText, weightToText } from '../../inference/evidence.ts';
import type { Cell } from '../../model/block.ts';
import type { ScheduleColumns } from '../../model/head.ts';
import { type Alternative, type Notice, notice } from '../../model/notice.ts';
import type { RepairNote } from '../../model/row.ts';
import { CLEAR_MARGIN } from '../lanes/find-owners.ts';
import type { AlignedRow } from './align-rows.ts';
import type { Reading } from './row-readings.ts';

/** What each reading says happened to the row, in words for the notice and the repair. */
const HAPPENED: Record<Reading['name'], Alternative & { textJa: string }> = {
  straight: { text: 'every field stands under its column', textJa: 'どの欄も列の見出しの下にある' },
  'row-left': { text: 'the whole row slid left by one field', textJa: '行全体が左に一欄ずれた' },
  'row-right': { text: 'the whole row slid right by one field', textJa: '行全体が右に一欄ずれた' },
  'labels-left': { text: 'the labels slid left by one field', textJa: '事業名などの欄が左に一欄ずれた' },
  'labels-right': { text: 'the labels slid right by one field', textJa: '事業名などの欄が右に一欄ずれた' },
  'years-right': { text: 'the years slid right by one field', textJa: '年度の欄が右に一欄ずれた' },
  'name-left': { text: 'the name slid into the column of the initiatives', textJa: '名称が取組内容の列にずれた' },
  'labels-first-year-left': {
    text: 'the labels and the first year slid left by one field',
    textJa: '事業名などの欄と最初の年度が左に一欄ずれた',
  },
  'name-twice': {
    text: 'the name stands in the column of the initiatives too',
    textJa: '名称が取組内容の列にも重ねてある',
  },
  'years-left': { text: 'the years slid left by one field', textJa: '年度の欄が左に一欄ずれた' },
  'related-lost': {
    text: 'the cell of related initiatives was lost and what follows slid left by one field',
    textJa: '関連取組の欄が失われ、後の欄が左に一欄ずれた',
  },
  'departments-lost': {
    text: 'the cell of departments was lost and what follows slid left by one field',
    textJa: '担当課の欄が失われ、後の欄が左に一欄ずれた',
  },
  'related-doubled': {
    text: 'a field was doubled before the related initiatives and what follows slid right by one field',
    textJa: '関連取組の前に欄が重なり、後の欄が右に一欄ずれた',
  },
  'departments-doubled': {
    text: 'a field was doubled before the departments and what follows slid right by one field',
    textJa: '担当課の前に欄が重なり、後の欄が右に一欄ずれた',
  },
  'year-in-first-field': {
    text: 'the box of the first year stands in the column of the initiatives',
    textJa: '最初の年度のセルが取組内容の列にある',
  },
};

function readingToWords({ name, years }: Reading): { text: string; textJa: string } {
  const { text, textJa } = HAPPENED[name];
  const isMore = years < 0 && !SAYS_YEARS.has(name);
  return isMore
    ? { text: `${text}, the years right by one`, textJa: `${textJa}（年度の欄は右に一欄）` }
    : { text, textJa };
}

/** Readings whose wording tells of the years. */
const SAYS_YEARS: ReadonlySet<Reading['name']> = new Set([
  'row-right',
  'years-right',
  'related-doubled',
  'departments-doubled',
]);
/** Characters of a cell that a repair or a message quotes. */
const MAX_QUOTE = 40;

/** The repair that a reading means, and a warning where it moved a year or was a close decision. */
export function alignmentToRepairs(aligned: AlignedRow): { repairs: RepairNote[]; notices: Notice[] } {
  const { columns, reading, cells } = aligned;
  const isTwice = reading.name === 'name-twice';
  const twice = isTwice ? cells.rest.find((cell) => cell.column === columns.initiative) : undefined;
  return {
    repairs: twice ? [nameTwice(twice)] : readingToRepairs(aligned),
    notices: [
      ...readingToNotices(aligned),
      ...(hasRoomToSlide(aligned) ? [yearsInDoubt(aligned)] : []),
      ...(cells.beyond ? [beyondToNotice(cells.beyond, cells.years.includes(cells.beyond))] : []),
      ...cells.rest.filter((cell) => cell !== twice).map(cellUnplaced),
    ],
  };
}

function nameTwice(cell: Cell): RepairNote {
  return {
    code: 'repair/name-twice',
    before: cell.text,
    after: '',
    reason: HAPPENED['name-twice'].text,
    reasonJa: HAPPENED['name-twice'].textJa,
    places: [cell.place],
  };
}

/** A name in the column of the initiatives is no doubt; labels and years that moved against each other are. */
function movesFields({ name, labels, years }: Reading): boolean {
  return labels !== 0 || years !== 0 || name === 'year-in-first-field';
}

function readingToRepairs({ row, reading, margin, evidence, cells }: AlignedRow): RepairNote[] {
  if (reading.name === 'straight') return [];
  const quote = (text: string): string => text.slice(0, MAX_QUOTE);
  return [
    {
      code: reading.name === 'name-left' && !movesFields(reading) ? 'repair/name-left' : 'repair/column-shifted',
      before: row.cells.map((cell) => `${cell.column}:${quote(cell.text)}`).join(' | '),
      after: [cells.name, cells.related, cells.departments, ...cells.years]
        .map((cell) => quote(cell?.text ?? ''))
        .join(' | '),
      reason: `${readingToWords(reading).text} (margin ${weightToText(margin)}; ${evidenceToText(evidence) || 'the rows around it'})`,
      reasonJa: null,
      places: row.cells.map((cell) => cell.place),
    },
  ];
}

function readingToNotices({ row, columns, reading, margin, alternatives, evidence }: AlignedRow): Notice[] {
  const close = margin < CLEAR_MARGIN && columns.years.length > 0;
  if (!movesFields(reading) && !close) return [];
  return [
    notice('repair/column-shifted', {
      source: row.cells.map((cell) => cell.place),
      values: { happened: readingToWords(reading).text, evidence: evidenceToText(evidence) || 'the rows around it' },
      alternatives: alternatives.map((one) => {
        const { text, textJa } = readingToWords(one.reading);
        const margin = weightToText(-one.margin);
        return { text: `${text} (${margin})`, textJa: `${textJa}（${margin}）` };
      }),
    }),
  ];
}

/** With a surplus field at the end and a blank first year, a row that slid right looks like one that begins a year later. */
function hasRoomToSlide({ row, columns, reading, cells }: AlignedRow): boolean {
  const surplus = Math.min(row.width, columns.width) > lastReadColumn(columns) + 1;
  return reading.years === 0 && surplus && !cells.years[0] && cells.years.some((cell) => cell !== null);
}

/** Of all columns that are read, the last: labels may stand behind the years. */
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

function yearsInDoubt({ row, cells }: AlignedRow): Notice {
  const source = cells.years.find((cell) => cell !== null)?.place ?? row.place;
  return notice('repair/years-in-doubt', { source: [source], alternatives: [HAPPENED['years-right']] });
}

function beyondToNotice(cell: Cell, placed: boolean): Notice {
  if (!placed) return cellUnplaced(cell);
  return notice('repair/beyond-last-year', {
    source: [cell.place],
    values: { text: cell.text.slice(0, MAX_QUOTE) },
    alternatives: [{ text: 'a remark outside the years', textJa: '年度の外にある備考である' }],
  });
}

/** A cell that no column takes, quoted. */
export function cellUnplaced({ place, text }: Pick<Cell, 'place' | 'text'>): Notice {
  return notice('repair/cell-unplaced', { source: [place], values: { text: text.slice(0, MAX_QUOTE) }, actual: text });
}
