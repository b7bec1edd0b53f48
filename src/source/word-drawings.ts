import type { Box } from '../model/drawn-page.ts';
import type { WrittenDrawing } from '../model/written.ts';
import { themeToPalette } from './sheet-colors.ts';
import { EMU_PER_POINT, shapeToLook, toTurn } from './sheet-shapes.ts';
import { pictToVmlShape } from './word-vml.ts';
import { childOf, elementAt, toNumber, type XmlElement } from './xml.ts';

/** A shape, measured from the top left corner of the text to which it is anchored (points). */
export type WordShape = Omit<WrittenDrawing, 'row' | 'column'> & {
  top: number;
  height: number;
  /** Whether its position may be relative to the page, although it is anchored in a cell. */
  mayBeOfPage: boolean;
};

/** Reference frames of offsets that begin at the cell of the anchor. */
const OF_CELL: readonly (string | undefined)[] = ['column', 'character'];
const OF_TEXT: readonly (string | undefined)[] = ['paragraph', 'line'];
/** Word's colours for a document without a theme. */
const palette = themeToPalette(null, null);

/**
 * The shape of an anchor, an inline drawing or a `pict` in a cell; null if it is not a single shape. Its position is
 * NaN if unknown.
 */
export function drawingToShape(drawing: XmlElement): WordShape | null {
  return drawing.name === 'pict' ? pictToShape(drawing) : anchorToShape(drawing);
}

/** Whether a shape outside the cells could be a bar. */
export function mayBeBar({ form, text, color }: WordShape): boolean {
  return text === '' && (form === 'line' || form === 'block' || (form === 'box' && color !== null));
}

function pictToShape(pict: XmlElement): WordShape | null {
  const found = pictToVmlShape(pict);
  if (!found) return null;
  const { left, top, width, height, isOfPage, shape } = found;
  const box: Box = [left, top, left + width, top + height];
  const { outline: _, ...look } = shapeToLook(shape, box, toTurn(elementAt(shape, 'spPr', 'xfrm')), palette);
  return { left, top, width, height, mayBeOfPage: isOfPage, ...look };
}

function anchorToShape(anchor: XmlElement): WordShape | null {
  const shape = elementAt(anchor, 'graphic', 'graphicData', 'wsp');
  if (!shape) return null;
  const left = toOffset(anchor, 'positionH', OF_CELL);
  const top = toOffset(anchor, 'positionV', OF_TEXT);
  const extent = childOf(anchor, 'extent')?.attributes;
  const [width, height] = [toNumber(extent?.cx, 0) / EMU_PER_POINT, toNumber(extent?.cy, 0) / EMU_PER_POINT];
  const box: Box = [left, top, left + width, top + height];
  const { outline: _, ...look } = shapeToLook(shape, box, toTurn(elementAt(shape, 'spPr', 'xfrm')), palette);
  const mayBeOfPage = anchor.attributes.layoutInCell === '0';
  return { left, top, width, height, mayBeOfPage, ...look };
}

/** An inline drawing is at the position of its text. */
function toOffset(anchor: XmlElement, name: string, known: readonly (string | undefined)[]): number {
  if (anchor.name === 'inline') return 0;
  const position = childOf(anchor, name);
  const offset = childOf(position, 'posOffset');
  if (!offset || !known.includes(position?.attributes.relativeFrom)) return Number.NaN;
  return toNumber(offset.text, 0) / EMU_PER_POINT;
}

/** Whether an element contains a table. */
export function containsTable(element: XmlElement): boolean {
  return element.name === 'tbl' || element.children.some(containsTable);
}
