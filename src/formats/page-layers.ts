import { centreOf, contains, heightOf, widthOf } from '../geometry.ts';
import { fillWords } from '../messages/fill-places.ts';
import type { Language } from '../messages/languages.ts';
import { pageWords } from '../messages/page-words.ts';
import type { Box } from '../model/drawn-page.ts';
import type { GlyphRun, PictureArrow, PictureCell, PictureEdge } from '../model/page-picture.ts';
import { element, round, textToXml, toTitle } from './svg.ts';

/** From the bottom of the em box to the baseline, in sizes. */
const DESCENT = 0.12;
/** The sides of a drawn arrow's head (points). */
const HEAD = 4;

export function isSpanning({ rowSpan, columnSpan }: PictureCell): boolean {
  return rowSpan > 1 || columnSpan > 1;
}

export function boxToRect(
  [left, top, right, bottom]: Box,
  attributes: Parameters<typeof element>[1],
  content = '',
): string {
  return element('rect', { x: left, y: top, width: right - left, height: bottom - top, ...attributes }, content);
}

/** A ground to rest the pointer on, tinted where the cell is over several rows or columns. */
export function cellToRect(cell: PictureCell, language: Language): string {
  const kind = isSpanning(cell) ? 'cell spanning' : 'cell';
  return boxToRect(cell.box, { class: kind }, toTitle(cellToLines(cell, language)));
}

/** Rows and columns of lattice lines, and the printed columns, all from 1. */
export function cellToLines(
  { row, column, rowSpan, columnSpan, read, text }: PictureCell,
  language: Language,
): string[] {
  const last = read.column + read.columnSpan;
  const columns = read.columnSpan > 1 ? `${read.column + 1}–${last}` : last;
  return [
    fillWords(pageWords.cellTitle, language, { row: row + 1, column: column + 1, rowSpan, columnSpan }),
    fillWords(pageWords.readIn, language, { columns }),
    text,
  ];
}

export function edgeToLine({ orientation, at, start, end, kind }: PictureEdge): string {
  const ends =
    orientation === 'horizontal' ? { x1: start, y1: at, x2: end, y2: at } : { x1: at, y1: start, x2: at, y2: end };
  return element('line', { class: `edge ${kind}`, ...ends });
}

/** Stretched to where the page prints it, whatever font it is shown in. */
export function runToText({ text, box, size, vertical }: GlyphRun, furniture: readonly Box[]): string {
  const isPaper = furniture.some((one) => contains(one, centreOf(box)));
  const fitted = {
    'font-size': size,
    textLength: vertical ? heightOf(box) : widthOf(box),
    lengthAdjust: 'spacingAndGlyphs',
  };
  const place = vertical
    ? { x: (box[0] + box[2]) / 2, y: box[1], style: 'writing-mode:vertical-rl' }
    : { x: box[0], y: box[3] - DESCENT * size };
  return element('text', { ...place, ...fitted, ...(isPaper ? { class: 'paper' } : {}) }, textToXml(text));
}

/** The shaft with its head, or the outline of a bar or a block arrow. */
export function arrowToShape({ kind, box, y }: PictureArrow, isBound: boolean, title: readonly string[]): string {
  const attributes = { class: isBound ? 'arrow' : 'arrow unbound' };
  const [left, top, right, bottom] = box;
  if (kind === 'bar') return boxToRect(box, attributes, toTitle(title));
  if (kind === 'block') {
    const neck = Math.max(left, right - heightOf(box) / 2);
    const points = [
      [left, top],
      [neck, top],
      [right, y],
      [neck, bottom],
      [left, bottom],
    ];
    return element(
      'polygon',
      { ...attributes, points: points.map(([px = 0, py = 0]) => `${round(px)},${round(py)}`).join(' ') },
      toTitle(title),
    );
  }
  const head = `M${round(right - HEAD)} ${round(y - HEAD)}L${round(right)} ${round(y)}L${round(right - HEAD)} ${round(y + HEAD)}`;
  const path = `M${round(left)} ${round(y)}H${round(right)}${head}`;
  const glow = element('path', { class: 'glow', d: path });
  return element('g', attributes, toTitle(title) + glow + element('path', { class: 'shaft', d: path }));
}
