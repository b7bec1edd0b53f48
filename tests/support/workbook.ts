import { strToU8, zipSync } from 'fflate';
import { positionToReference } from '../../src/model/shown-sheet.ts';

/** A cell as it is written: a text, a number with its format, or nothing but its look. */
export type WrittenCell = {
  text?: string;
  number?: number;
  /** Of a number: "0\"年度\"". */
  format?: string;
  fill?: string;
  isRuled?: boolean;
  /** Whether its font has a line through the words. */
  isStruck?: boolean;
  /** Of a text in parts with fonts of their own: those with a line through them; the others are plain. */
  struckParts?: string[];
};

/** A point of a sheet: column and row from 0, and the share of them that lies before it. */
export type Spot = readonly [column: number, row: number];

export type WrittenDrawing = {
  /** "rightArrow", "straightConnector1"; "" is a text box. */
  preset: string;
  from: Spot;
  to: Spot;
  text?: string;
  fill?: string;
  /** Where a line has its head: at its end, at its start, or at both. */
  head?: 'end' | 'start' | 'both' | 'none';
  flipX?: boolean;
  flipY?: boolean;
  degrees?: number;
  /** How it is anchored; by two cells where nothing is said. */
  anchor?: 'one' | 'absolute';
  /** Drawings in a group that has its own coordinates, ten times finer. */
  group?: WrittenDrawing[];
};

export type WrittenSheet = {
  name: string;
  cells: (WrittenCell | string | null)[][];
  /** "A1:C1" */
  merges?: string[];
  /** Widths of columns in characters. */
  widths?: number[];
  hiddenRows?: number[];
  hiddenColumns?: number[];
  state?: 'hidden' | 'veryHidden';
  drawings?: WrittenDrawing[];
};

const WIDTH = 12;
const PIXELS = 7;
const ROW_POINTS = 30;
const EMU = 12_700;

/** The parts of a workbook, by name. */
export function sheetsToParts(sheets: readonly WrittenSheet[]): Record<string, string> {
  const strings: string[] = [];
  const looks = new Looks();
  const parts: Record<string, string> = {};
  sheets.forEach((sheet, at) => {
    const number = at + 1;
    parts[`xl/worksheets/sheet${number}.xml`] = sheetToXml(sheet, strings, looks);
    if (!sheet.drawings?.length) return;
    parts[`xl/worksheets/_rels/sheet${number}.xml.rels`] = relations([
      ['rId1', 'drawing', `../drawings/drawing${number}.xml`],
    ]);
    parts[`xl/drawings/drawing${number}.xml`] = drawingsToXml(sheet);
  });
  const list = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${toXml(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
  );
  parts['xl/workbook.xml'] =
    `${head}<workbook xmlns="${main}" xmlns:r="${relation}"><sheets>${list.join('')}</sheets></workbook>`;
  parts['xl/_rels/workbook.xml.rels'] = relations([
    ...sheets.map((_, at): [string, string, string] => [`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`]),
    ['rIdStrings', 'sharedStrings', 'sharedStrings.xml'],
    ['rIdStyles', 'styles', 'styles.xml'],
  ]);
  parts['xl/sharedStrings.xml'] =
    `${head}<sst xmlns="${main}">${strings.map((string) => `<si>${string}</si>`).join('')}</sst>`;
  parts['xl/styles.xml'] = looks.toStyles();
  parts['_rels/.rels'] = relations([['rId1', 'officeDocument', 'xl/workbook.xml']]);
  parts['[Content_Types].xml'] = `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`;
  return parts;
}

export function partsToBytes(parts: Readonly<Record<string, string>>): Uint8Array {
  const files = Object.entries(parts).map(([name, text]) => [name, strToU8(text)]);
  return zipSync(Object.fromEntries(files), { mtime: new Date(Date.UTC(2026, 0, 1)) });
}

export function sheetsToWorkbook(sheets: readonly WrittenSheet[]): Uint8Array {
  return partsToBytes(sheetsToParts(sheets));
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function relations(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const items = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${relation}/${type}" Target="${target}"/>`,
  );
  return `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

export function toXml(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');
}

/** The looks of cells, each once. */
class Looks {
  readonly #keys = [''];
  at({ fill = '', isRuled = false, format = '', isStruck = false }: WrittenCell): number {
    const isPlain = fill === '' && !isRuled && format === '' && !isStruck;
    const key = isPlain ? '' : [fill, isRuled ? 1 : 0, format, isStruck ? 1 : 0].join('\u0000');
    const at = this.#keys.indexOf(key);
    return at < 0 ? this.#keys.push(key) - 1 : at;
  }
  toStyles(): string {
    const looks = this.#keys.map((key) => key.split('\u0000'));
    const formats = looks.map(([, , format = ''], at) =>
      format === '' ? '' : `<numFmt numFmtId="${200 + at}" formatCode="${toXml(format)}"/>`,
    );
    const fills = looks.map(([fill = '']) =>
      fill === ''
        ? '<fill><patternFill patternType="none"/></fill>'
        : `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill.slice(1)}"/></patternFill></fill>`,
    );
    const thin = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"/>`).join('');
    const xfs = looks.map(
      ([, ruled, format = '', struck], at) =>
        `<xf numFmtId="${format === '' ? 0 : 200 + at}" fontId="${struck === '1' ? 1 : 0}" fillId="${at}" borderId="${ruled === '1' ? 1 : 0}"/>`,
    );
    return `${head}<styleSheet xmlns="${main}"><numFmts>${formats.join('')}</numFmts><fonts><font><sz val="11"/><name val="Calibri"/></font><font><strike/><sz val="11"/><name val="Calibri"/></font></fonts><fills>${fills.join('')}</fills><borders><border/><border>${thin}</border></borders><cellXfs>${xfs.join('')}</cellXfs></styleSheet>`;
  }
}

function sheetToXml(sheet: WrittenSheet, strings: string[], looks: Looks): string {
  const { cells, merges = [], widths = [], hiddenRows = [], hiddenColumns = [] } = sheet;
  const count = Math.max(...cells.map((row) => row.length));
  const columns = Array.from({ length: count }, (_, at) => {
    const hidden = hiddenColumns.includes(at) ? ' hidden="1"' : '';
    return `<col min="${at + 1}" max="${at + 1}" width="${widths[at] ?? WIDTH}" customWidth="1"${hidden}/>`;
  });
  const rows = cells.map((row, number) => {
    const own = row.map((given, column) => {
      if (given === null) return '';
      const cell = typeof given === 'string' ? { text: given } : given;
      const at = `r="${positionToReference({ row: number, column })}" s="${looks.at(cell)}"`;
      if (cell.number !== undefined) return `<c ${at}><v>${cell.number}</v></c>`;
      if (!cell.text) return `<c ${at}/>`;
      return `<c ${at} t="s"><v>${strings.push(textToXml(cell.text, cell.struckParts)) - 1}</v></c>`;
    });
    const hidden = hiddenRows.includes(number) ? ' hidden="1"' : '';
    return `<row r="${number + 1}" ht="${ROW_POINTS}" customHeight="1"${hidden}>${own.join('')}</row>`;
  });
  const merged = merges.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return `${head}<worksheet xmlns="${main}" xmlns:r="${relation}"><sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols><sheetData>${rows.join('')}</sheetData>${merged === '' ? '' : `<mergeCells>${merged}</mergeCells>`}${sheet.drawings?.length ? '<drawing r:id="rId1"/>' : ''}</worksheet>`;
}

/** A text, or its parts with their own fonts. */
function textToXml(text: string, struckParts: readonly string[] = []): string {
  const toText = (part: string): string => `<t xml:space="preserve">${toXml(part)}</t>`;
  if (struckParts.length === 0) return toText(text);
  const parts = text.split(new RegExp(`(${struckParts.join('|')})`, 'u')).filter((part) => part !== '');
  const toFont = (part: string): string => `<rPr>${struckParts.includes(part) ? '<strike/>' : ''}<sz val="11"/></rPr>`;
  return parts.map((part) => `<r>${toFont(part)}${toText(part)}</r>`).join('');
}

function drawingsToXml(sheet: WrittenSheet): string {
  const anchors = (sheet.drawings ?? []).map((drawing, at) => anchorToXml(drawing, at + 2, sheet));
  return `${head}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${anchors.join('')}</xdr:wsDr>`;
}

function anchorToXml(drawing: WrittenDrawing, id: number, sheet: WrittenSheet): string {
  const [from, to] = [spotToEmu(drawing.from, sheet), spotToEmu(drawing.to, sheet)];
  const size = [to[0] - from[0], to[1] - from[1]] as const;
  const shape = drawing.group ? groupToXml(drawing.group, id, sheet) : shapeToXml(drawing, id, from, size);
  const extent = `<xdr:ext cx="${size[0]}" cy="${size[1]}"/>`;
  if (drawing.anchor === 'absolute')
    return `<xdr:absoluteAnchor><xdr:pos x="${from[0]}" y="${from[1]}"/>${extent}${shape}<xdr:clientData/></xdr:absoluteAnchor>`;
  const start = markToXml('from', drawing.from, sheet);
  if (drawing.anchor === 'one')
    return `<xdr:oneCellAnchor>${start}${extent}${shape}<xdr:clientData/></xdr:oneCellAnchor>`;
  const end = markToXml('to', drawing.to, sheet);
  return `<xdr:twoCellAnchor>${start}${end}${shape}<xdr:clientData/></xdr:twoCellAnchor>`;
}

function columnEmu(column: number, { widths = [], hiddenColumns = [] }: WrittenSheet): number {
  return hiddenColumns.includes(column) ? 0 : Math.trunc((widths[column] ?? WIDTH) * PIXELS) * 0.75 * EMU;
}

function rowEmu(row: number, { hiddenRows = [], cells }: WrittenSheet): number {
  return hiddenRows.includes(row) ? 0 : (row < cells.length ? ROW_POINTS : 15) * EMU;
}

function spotToEmu([x, y]: Spot, sheet: WrittenSheet): [number, number] {
  const sum = (count: number, sizeOf: (at: number) => number): number =>
    Array.from({ length: Math.floor(count) }, (_, at) => sizeOf(at)).reduce((all, one) => all + one, 0) +
    (count % 1) * sizeOf(Math.floor(count));
  return [sum(x, (at) => columnEmu(at, sheet)), sum(y, (at) => rowEmu(at, sheet))].map(Math.round) as [number, number];
}

function markToXml(name: 'from' | 'to', [x, y]: Spot, sheet: WrittenSheet): string {
  const [column, row] = [Math.floor(x), Math.floor(y)];
  const [right, down] = [(x % 1) * columnEmu(column, sheet), (y % 1) * rowEmu(row, sheet)].map(Math.round);
  return `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>${right}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${down}</xdr:rowOff></xdr:${name}>`;
}

type Point = readonly [x: number, y: number];

/** `toParent`: the coordinates that the group stands in. Its own are ten times finer, and begin elsewhere. */
function groupToXml(
  drawings: readonly WrittenDrawing[],
  id: number,
  sheet: WrittenSheet,
  toParent: (point: Point) => Point = (point) => point,
): string {
  const spots = drawings.flatMap(({ from, to }) => [spotToEmu(from, sheet), spotToEmu(to, sheet)]);
  const first: Point = [Math.min(...spots.map(([x]) => x)), Math.min(...spots.map(([, y]) => y))];
  const last: Point = [Math.max(...spots.map(([x]) => x)), Math.max(...spots.map(([, y]) => y))];
  const toOwn = ([x, y]: Point): Point => [(x - first[0]) * 10 + 5000, (y - first[1]) * 10 + 7000];
  const children = drawings.map((drawing, at) => {
    if (drawing.group) return groupToXml(drawing.group, id * 100 + at, sheet, toOwn);
    const [from, to] = [toOwn(spotToEmu(drawing.from, sheet)), toOwn(spotToEmu(drawing.to, sheet))];
    return shapeToXml(drawing, id * 100 + at, from, [to[0] - from[0], to[1] - from[1]]);
  });
  const box = (from: Point, to: Point, [off, ext]: readonly [string, string]): string =>
    `<a:${off} x="${from[0]}" y="${from[1]}"/><a:${ext} cx="${to[0] - from[0]}" cy="${to[1] - from[1]}"/>`;
  const outside = box(toParent(first), toParent(last), ['off', 'ext']);
  const inside = box(toOwn(first), toOwn(last), ['chOff', 'chExt']);
  return `<xdr:grpSp><xdr:nvGrpSpPr><xdr:cNvPr id="${id}" name="group"/><xdr:cNvGrpSpPr/></xdr:nvGrpSpPr><xdr:grpSpPr><a:xfrm>${outside}${inside}</a:xfrm></xdr:grpSpPr>${children.join('')}</xdr:grpSp>`;
}

function shapeToXml(
  drawing: WrittenDrawing,
  id: number,
  off: readonly [number, number],
  ext: readonly [number, number],
): string {
  const { preset, text, fill, head: where = 'end', flipX, flipY, degrees } = drawing;
  const isLine = /connector|^line$/iu.test(preset);
  const flips = `${degrees ? ` rot="${degrees * 60_000}"` : ''}${flipX ? ' flipH="1"' : ''}${flipY ? ' flipV="1"' : ''}`;
  const xfrm = `<a:xfrm${flips}><a:off x="${off[0]}" y="${off[1]}"/><a:ext cx="${ext[0]}" cy="${ext[1]}"/></a:xfrm>`;
  const geometry = `<a:prstGeom prst="${preset === '' ? 'rect' : preset}"><a:avLst/></a:prstGeom>`;
  const color = (hex: string): string => `<a:solidFill><a:srgbClr val="${hex.slice(1)}"/></a:solidFill>`;
  const ends = `${where === 'start' || where === 'both' ? '<a:headEnd type="triangle"/>' : ''}${where === 'end' || where === 'both' ? '<a:tailEnd type="triangle"/>' : ''}`;
  const look = isLine
    ? `<a:ln w="12700">${color('#000000')}${ends}</a:ln>`
    : preset === ''
      ? '<a:noFill/><a:ln><a:noFill/></a:ln>'
      : `${fill === undefined ? '<a:noFill/>' : color(fill)}<a:ln w="9525">${color('#000000')}</a:ln>`;
  const paragraphs = (text ?? '').split('\n').map((line) => `<a:p><a:r><a:t>${toXml(line)}</a:t></a:r></a:p>`);
  const body = text === undefined ? '' : `<xdr:txBody><a:bodyPr/>${paragraphs.join('')}</xdr:txBody>`;
  const [name, kind] = isLine ? ['cxnSp', 'CxnSp'] : ['sp', 'Sp'];
  return `<xdr:${name}><xdr:nv${kind}Pr><xdr:cNvPr id="${id}" name="drawing"/><xdr:cNv${kind}Pr/></xdr:nv${kind}Pr><xdr:spPr>${xfrm}${geometry}${look}</xdr:spPr>${body}</xdr:${name}>`;
}
