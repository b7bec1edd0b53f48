import type { CellStyle } from 'hucre/xlsx';

/** Width of a full-width character in the units of a column's width, and the height of a line (points). */
const [FULL_WIDTH, LINE_HEIGHT] = [2, 15];
/** The tallest row that spreadsheets allow (points). */
const MAX_HEIGHT = 400;

const FONT = 'Yu Gothic';
const thin = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const border = { top: thin, right: thin, bottom: thin, left: thin };
const base: CellStyle = {
  font: { name: FONT, size: 10 },
  alignment: { vertical: 'top', wrapText: true },
  border,
};

const filled = (rgb: string): CellStyle => ({ ...base, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } } });

type StyleName = 'head' | 'label' | 'repeated' | 'activity' | 'uncertain' | 'perhaps' | 'link' | 'verdict';

/** Cell styles. A fill never carries meaning alone: the cell also says it in words, or with → and →?. */
export const styles: Readonly<Record<StyleName, CellStyle>> = {
  head: {
    ...filled('33475B'),
    font: { name: FONT, size: 10, bold: true, color: { rgb: 'FFFFFF' } },
    alignment: { vertical: 'center', horizontal: 'center', wrapText: true },
  },
  label: base,
  /** A label equal to that of the row above: only there for filters, so greyed. */
  repeated: { ...base, font: { name: FONT, size: 10, color: { rgb: 'A6A6A6' } } },
  activity: filled('DCEAF7'),
  uncertain: filled('FFF2CC'),
  perhaps: { ...base, font: { name: FONT, size: 10, color: { rgb: '7F7F7F' } } },
  link: { ...base, font: { name: FONT, size: 10, underline: true, color: { rgb: '0563C1' } } },
  verdict: filled('FFFFE5'),
};

/** The height of a row that fits its cells (points), since spreadsheets do not fit rows to merged cells. */
export function cellsToHeight(cells: readonly { text: string; width: number }[]): number {
  const lines = cells.map(({ text, width }) => textToLines(text, width));
  return Math.min(Math.max(1, ...lines) * LINE_HEIGHT, MAX_HEIGHT);
}

function textToLines(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / (width - 1))), 0);
}

/** The width of a text in half-width characters. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, char) => sum + (/[\u0020-\u007e\uff61-\uff9f]/u.test(char) ? 1 : FULL_WIDTH), 0);
}
