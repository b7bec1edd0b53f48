import type { Box } from '../model/drawn-page.ts';
import type { WrittenDrawing } from '../model/written.ts';
import { themeToPalette } from './sheet-colors.ts';
import { EMU_PER_POINT, shapeToLook, toTurn } from './sheet-shapes.ts';
import { childOf, elementAt, toNumber, type XmlElement } from './xml.ts';

/** A shape, from the left top corner of the text that it is anchored to (points). */
export type WordShape = Omit<WrittenDrawing, 'row' | 'column'> & {
  top: number;
  height: number;
  /** Whether its place may count from the page's text, although it is anchored in a cell. */
  mayBeOfPage: boolean;
};

/** From where offsets count that begin at the cell of the anchor. */
const OF_CELL: readonly (string | undefined)[] = ['column', 'character'];
const OF_TEXT: readonly (string | undefined)[] = ['paragraph', 'line'];
/** What Word draws in where a document has no theme. */
const palette = themeToPalette(null, null);

/** The shape of an anchor (or of a line's inline drawing) in a cell; null where it is no single shape, or where nothing states its place. */
export function anchorToShape(anchor: XmlElement): WordShape | null {
  const shape = elementAt(anchor, 'graphic', 'graphicData', 'wsp');
  if (!shape) return null;
  const left = toOffset(anchor, 'positionH', OF_CELL);
  const top = toOffset(anchor, 'positionV', OF_TEXT);
  if (left === null || top === null) return null;
  const extent = childOf(anchor, 'extent')?.attributes;
  const [width, height] = [toNumber(extent?.cx, 0) / EMU_PER_POINT, toNumber(extent?.cy, 0) / EMU_PER_POINT];
  const box: Box = [left, top, left + width, top + height];
  const { outline: _, ...look } = shapeToLook(shape, box, toTurn(elementAt(shape, 'spPr', 'xfrm')), palette);
  const mayBeOfPage = anchor.attributes.layoutInCell === '0';
  return { left, top, width, height, mayBeOfPage, ...look };
}

/** An inline drawing stands where its text does. */
function toOffset(anchor: XmlElement, name: string, known: readonly (string | undefined)[]): number | null {
  if (anchor.name === 'inline') return 0;
  const position = childOf(anchor, name);
  const offset = childOf(position, 'posOffset');
  if (!offset || !known.includes(position?.attributes.relativeFrom)) return null;
  return toNumber(offset.text, 0) / EMU_PER_POINT;
}

/** Whether a table stands within an element. */
export function holdsTable(element: XmlElement): boolean {
  return element.name === 'tbl' || element.children.some(holdsTable);
}
