import type { Box, DrawnPage, Glyph, Point, Ruling, Shape } from '../../src/model/drawn-page.ts';

/** A page that is drawn on from top to bottom, in points. */
export type Sheet = DrawnPage & { y: number };

export const margin = 36;
const size = 8;
const leading = 10;
export const padding = 3;

export function newSheet(number: number, width = 842, height = 595): Sheet {
  return { number, width, height, glyphs: [], rulings: [], shapes: [], images: [], y: margin };
}

/** Full-width characters are as wide as they are high, the others half as wide. */
export function widthOfText(text: string, fontSize = size): number {
  return [...text].reduce((sum, char) => sum + (isHalf(char) ? fontSize / 2 : fontSize), 0);
}

function isHalf(char: string): boolean {
  return /[\u0020-\u007e]/u.test(char);
}

export function write(sheet: Sheet, text: string, left: number, top: number, fontSize = size): void {
  let x = left;
  for (const char of text) {
    const width = isHalf(char) ? fontSize / 2 : fontSize;
    const glyph: Glyph = {
      text: char,
      box: [x, top, x + width, top + fontSize],
      size: fontSize,
      font: 'f',
      vertical: false,
    };
    sheet.glyphs.push(glyph);
    x += width;
  }
}

/** A paragraph over the width of the page, and room below it. */
export function writeParagraph(sheet: Sheet, text: string, fontSize = 9): void {
  for (const line of wrap(text, sheet.width - 2 * margin, fontSize)) {
    write(sheet, line, margin, sheet.y, fontSize);
    sheet.y += fontSize * 1.4;
  }
  sheet.y += fontSize * 1.4;
}

/** Break a phrase where the line is full: Latin words stay whole, and no line begins with what may not begin one. */
export function wrap(phrase: string, width: number, fontSize = size): string[] {
  const lines: string[] = [];
  let line = '';
  for (const [unit] of phrase.matchAll(/[A-Za-z0-9-]+|./gu)) {
    if (line !== '' && widthOfText(line + unit, fontSize) > width) {
      const hangs = /^[、。，．）)」】・ー]/u.test(unit) ? (line.match(/.$/u)?.[0] ?? '') : '';
      lines.push(line.slice(0, line.length - hangs.length));
      line = hangs;
    }
    line += unit;
  }
  return [...lines, line].map((one) => one.trim());
}

export type PrintedCell = { phrases: readonly string[]; columns: readonly [first: number, last: number] };

/** Lines of a cell; each phrase begins one. */
export function cellToLines({ phrases, columns }: PrintedCell, xs: readonly number[]): string[] {
  const width = (xs[columns[1] + 1] ?? 0) - (xs[columns[0]] ?? 0) - 2 * padding;
  return phrases.filter((phrase) => phrase !== '').flatMap((phrase) => wrap(phrase, width));
}

export function heightOfLines(count: number): number {
  return Math.max(1, count) * leading + 2 * padding;
}

/** The four sides of a cell and its text; the box of the text, empty where it has none. */
export function drawCell(
  sheet: Sheet,
  cell: PrintedCell,
  xs: readonly number[],
  [top, bottom]: readonly [number, number],
  align: 'top' | 'middle' = 'middle',
): Box {
  const [left, right] = [xs[cell.columns[0]] ?? 0, xs[cell.columns[1] + 1] ?? 0];
  sheet.rulings.push(...toSides([left, top, right, bottom]));
  const lines = cellToLines(cell, xs);
  const room = bottom - top - heightOfLines(lines.length);
  const first = top + padding + 1 + (align === 'middle' ? room / 2 : 0);
  for (const [index, line] of lines.entries()) write(sheet, line, left + padding, first + index * leading);
  const widest = Math.max(0, ...lines.map((line) => widthOfText(line)));
  return [left + padding, first, left + padding + widest, first + lines.length * leading];
}

function toSides([left, top, right, bottom]: Box): Ruling[] {
  return [
    { orientation: 'horizontal', at: top, start: left, end: right },
    { orientation: 'horizontal', at: bottom, start: left, end: right },
    { orientation: 'vertical', at: left, start: top, end: bottom },
    { orientation: 'vertical', at: right, start: top, end: bottom },
  ];
}

export const arrowStyles = ['triangle', 'chevron', 'block'] as const;
export type ArrowStyle = (typeof arrowStyles)[number];

/** An arrow from left to right along one height. */
export function drawArrow(sheet: Sheet, [left, right]: readonly [number, number], y: number, style: ArrowStyle): void {
  if (style === 'block') {
    const neck = right - 7;
    const outline: Point[] = [
      [left, y - 3],
      [neck, y - 3],
      [neck, y - 6],
      [right, y],
      [neck, y + 6],
      [neck, y + 3],
      [left, y + 3],
    ];
    sheet.shapes.push(toShape(outline, true));
    return;
  }
  const tail = style === 'triangle' ? right - 6 : right;
  sheet.rulings.push({ orientation: 'horizontal', at: y, start: left, end: tail });
  const head: Point[] = [
    [right - 6, y - 3],
    [right, y],
    [right - 6, y + 3],
  ];
  sheet.shapes.push(toShape(head, style === 'triangle'));
}

function toShape(points: Point[], filled: boolean): Shape {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { points, filled, box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] };
}
