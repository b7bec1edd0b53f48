import { heightOf, widthOf } from '../geometry.ts';
import type { Box, Point } from '../model/drawn-page.ts';
import type { SheetDrawing } from '../model/shown-sheet.ts';
import { MAX_COLUMN, MAX_ROW } from './sheet-cells.ts';
import type { Palette } from './sheet-colors.ts';
import type { Shown } from './sheet-grid.ts';
import { EMU_PER_POINT, isTurnedSideways, shapeToLook, toTurn } from './sheet-shapes.ts';
import { childOf, elementAt, isOn, toNumber, type XmlElement } from './xml.ts';

/** The grid to which the drawings of a sheet are anchored. */
export type ShownGrid = { columns: Shown; rows: Shown };

/** Visible drawings; the number of those without a known place, and of other objects (charts). */
export type ReadDrawings = { drawings: SheetDrawing[]; misplaced: number; unread: number };

/** Groups are not nested deeper than this. */
const MAX_DEPTH = 32;
/** A sheet with more drawings is a picture made of them. */
const MAX_DRAWINGS = 50_000;
/** A shape of which hidden rows or columns leave less than this (points) is not visible. */
const MIN_VISIBLE = 0.1;
const SHAPES = ['sp', 'cxnSp', 'pic'];

/** The drawings of a part, without groups. */
export function treeToDrawings(tree: XmlElement | null, grid: ShownGrid, palette: Palette): ReadDrawings {
  const read: ReadDrawings = { drawings: [], misplaced: 0, unread: 0 };
  for (const anchor of tree?.children ?? []) {
    const contents = elementToContents(anchor);
    if (contents.length === 0) continue;
    const box = anchorToBox(anchor, grid);
    for (const content of contents) {
      if (box) addContent(read, content, { box, isAnchored: anchor.name === 'twoCellAnchor', depth: 0 }, palette);
      else read.misplaced += 1;
    }
  }
  return read;
}

/** The last row and column that drawings reach, from 0; -1 if there are none. */
export function treeToReach(tree: XmlElement | null): { row: number; column: number } {
  const ends = (tree?.children ?? []).map((anchor) => childOf(anchor, 'to') ?? childOf(anchor, 'from'));
  const reach = (name: string, max: number): number =>
    ends.reduce((last, end) => {
      const at = toNumber(childOf(end, name)?.text, -1);
      return at < max ? Math.max(last, at) : last;
    }, -1);
  return { row: reach('row', MAX_ROW), column: reach('col', MAX_COLUMN) };
}

/** The contents of an anchor or a group; from alternatives the first one that is a drawing, as current programs do. */
function elementToContents(element: XmlElement, depth = 0): XmlElement[] {
  return element.children.flatMap((child) => {
    if ([...SHAPES, 'grpSp', 'graphicFrame'].includes(child.name)) return [child];
    if (child.name !== 'AlternateContent' || depth > MAX_DEPTH) return [];
    const choices = child.children.map((choice) => elementToContents(choice, depth + 1));
    return choices.find((contents) => contents.length > 0) ?? [];
  });
}

function anchorToBox(anchor: XmlElement, { columns, rows }: ShownGrid): Box | null {
  const toPoint = (at: XmlElement | undefined): Point | null => {
    const [column, row] = ['col', 'row'].map((name) => Math.trunc(toNumber(childOf(at, name)?.text, -1)));
    if (column === undefined || row === undefined || column < 0 || row < 0 || column >= MAX_COLUMN || row >= MAX_ROW)
      return null;
    const [x, y] = ['colOff', 'rowOff'].map((name) => toNumber(childOf(at, name)?.text, 0) / EMU_PER_POINT);
    const within = (offset: number | undefined, size: number): number => Math.min(Math.max(0, offset ?? 0), size);
    return [columns.sideOf(column) + within(x, columns.sizeOf(column)), rows.sideOf(row) + within(y, rows.sizeOf(row))];
  };
  const extent = (name: 'cx' | 'cy'): number => toNumber(childOf(anchor, 'ext')?.attributes[name], 0) / EMU_PER_POINT;
  const position = childOf(anchor, 'pos')?.attributes;
  const from: Point | null = position
    ? [toNumber(position.x, 0) / EMU_PER_POINT, toNumber(position.y, 0) / EMU_PER_POINT]
    : toPoint(childOf(anchor, 'from'));
  if (!from) return null;
  if (anchor.name !== 'twoCellAnchor') return [from[0], from[1], from[0] + extent('cx'), from[1] + extent('cy')];
  const to = toPoint(childOf(anchor, 'to'));
  return to && [Math.min(from[0], to[0]), Math.min(from[1], to[1]), Math.max(from[0], to[0]), Math.max(from[1], to[1])];
}

/** `isAnchored`: the box is already the visible one, even if the shape is turned. */
type Placed = { box: Box; isAnchored: boolean; depth: number };

function addContent(
  read: ReadDrawings,
  element: XmlElement,
  { box, isAnchored, depth }: Placed,
  palette: Palette,
): void {
  if (depth > MAX_DEPTH || read.drawings.length >= MAX_DRAWINGS) return;
  if (element.name === 'graphicFrame') {
    read.unread += 1;
    return;
  }
  const own = element.children.find(({ name }) => /^nv\w+Pr$/u.test(name));
  if (isOn(childOf(own, 'cNvPr')?.attributes.hidden)) return;
  if (element.name === 'grpSp') {
    for (const [child, place] of groupToChildren(element, box))
      addContent(read, child, { box: place, isAnchored: false, depth: depth + 1 }, palette);
    return;
  }
  const turn = toTurn(elementAt(element, 'spPr', 'xfrm'));
  const seen = !isAnchored && isTurnedSideways(turn) ? turnBox(box) : box;
  if (Math.max(widthOf(seen), heightOf(seen)) < MIN_VISIBLE) return;
  const { outline, ...look } = shapeToLook(element, seen, turn, palette);
  read.drawings.push({
    number: read.drawings.length + 1,
    ...look,
    box: seen,
    ...(outline && { outline }),
  });
}

/** A group's children, converted from the group's own coordinates. */
function groupToChildren(group: XmlElement, box: Box): [XmlElement, Box][] {
  const xfrm = elementAt(group, 'grpSpPr', 'xfrm');
  const turn = toTurn(xfrm);
  const [x, y, width, height] = boxOf(xfrm, 'chOff', 'chExt');
  const scale: Point = [width > 0 ? widthOf(box) / width : 1, height > 0 ? heightOf(box) / height : 1];
  return elementToContents(group).map((child): [XmlElement, Box] => {
    const own = elementAt(child, child.name === 'grpSp' ? 'grpSpPr' : 'spPr', 'xfrm') ?? childOf(child, 'xfrm');
    const [left, top, wide, high] = boxOf(own, 'off', 'ext');
    const place: Box = [
      box[0] + (left - x) * scale[0],
      box[1] + (top - y) * scale[1],
      box[0] + (left - x + wide) * scale[0],
      box[1] + (top - y + high) * scale[1],
    ];
    return [child, turn.flipX ? [box[0] + box[2] - place[2], place[1], box[0] + box[2] - place[0], place[3]] : place];
  });
}

function boxOf(xfrm: XmlElement | undefined, offset: string, extent: string): [number, number, number, number] {
  const at = childOf(xfrm, offset)?.attributes;
  const size = childOf(xfrm, extent)?.attributes;
  return [toNumber(at?.x, 0), toNumber(at?.y, 0), toNumber(size?.cx, 0), toNumber(size?.cy, 0)];
}

/** The visible box of a shape that is turned by a right angle. */
function turnBox(box: Box): Box {
  const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  const [width, height] = [widthOf(box), heightOf(box)];
  return [x - height / 2, y - width / 2, x + height / 2, y + width / 2];
}
