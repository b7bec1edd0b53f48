import type { Box } from '../model/drawn-page.ts';
import { type Group, groupToImage, newGroup } from './images.ts';
import { type Matrix, mapBox, multiply, toMatrix, toNumbers } from './matrix.ts';
import {
  type Clip,
  clipTo,
  clipToPath,
  type Drawing,
  drawPath,
  drawShading,
  isOutside,
  type PathPaint,
} from './paths.ts';
import { toColor } from './plain-color.ts';
import { PLAIN_STROKE, type Stroke, setStrokeOfGState, strokeHandlers, strokeToThickness } from './strokes.ts';
import {
  type DecodedGlyph,
  type Font,
  moveLine,
  newTextState,
  type PlacedGlyph,
  placeGlyphs,
  setTextMatrix,
  type TextState,
  type Turns,
} from './text-state.ts';

/** `color`: the fill of paths and glyphs ("#000000"); null for a pattern. */
type State = { matrix: Matrix; clip: Clip; text: TextState; group: Group; color: string | null; stroke: Stroke };
/** A page while its operators run. */
export type PageWalk = {
  state: State;
  saved: State[];
  drawing: Drawing;
  glyphs: PlacedGlyph[];
  images: Box[];
  turns: Turns;
  clipping: boolean;
  fontOf: (name: string) => Font;
};

export type PageSize = readonly [width: number, height: number];

/** The initial fill colour of a page. */
const BLACK = '#000000';

export function newWalk(view: Matrix, [width, height]: PageSize, fontOf: PageWalk['fontOf']): PageWalk {
  return {
    state: {
      matrix: view,
      clip: { box: [0, 0, width, height], outline: null },
      text: newTextState(),
      group: newGroup(),
      color: BLACK,
      stroke: PLAIN_STROKE,
    },
    saved: [],
    drawing: { rulings: [], shapes: [], dots: [], thick: [] },
    glyphs: [],
    images: [],
    turns: [0, 0, 0, 0],
    clipping: false,
    fontOf,
  };
}

type Handler = (walk: PageWalk, args: readonly unknown[]) => void;
const ignore: Handler = () => undefined;

/** Runs one operator; unknown ones are ignored. */
export function runOperation(walk: PageWalk, name: string, args: readonly unknown[]): void {
  (handlers[name] ?? ignore)(walk, args);
}

const handlers: Readonly<Record<string, Handler>> = {
  save,
  restore,
  transform: (walk, args) => transform(walk, toMatrix(args)),
  paintFormXObjectBegin: (walk, [matrix, box]) => {
    save(walk);
    transform(walk, toMatrix(matrix));
    clipToBox(walk, toNumbers(box));
    walk.state.group = newGroup();
  },
  paintFormXObjectEnd: endForm,
  beginAnnotation: (walk, [, rect, matrix, inner]) => {
    save(walk);
    clipToBox(walk, toNumbers(rect));
    transform(walk, toMatrix(matrix));
    transform(walk, toMatrix(inner));
    walk.state.group = newGroup();
  },
  endAnnotation: endForm,
  clip: beginClip,
  eoClip: beginClip,
  constructPath: (walk, [paint, data]) =>
    constructPath(walk, String(paint), toNumbers(Array.isArray(data) ? data[0] : null)),
  shadingFill: ({ state, drawing }) => {
    state.group.painted = true;
    drawShading(state.clip, drawing);
  },
  setGState: (walk, [pairs]) => {
    for (const pair of Array.isArray(pairs) ? pairs : []) {
      if (Array.isArray(pair) && pair[0] === 'Font' && Array.isArray(pair[1])) setFont(walk, pair[1]);
      if (Array.isArray(pair)) setStrokeOfGState(walk.state, pair[0], pair[1]);
    }
  },
  setFillRGBColor: ({ state }, args) => {
    state.color = toColor(args[0]);
  },
  setFillColorN: ({ state }) => {
    state.color = null;
  },
  ...strokeHandlers,
  ...textHandlers(),
};

function textHandlers(): Record<string, Handler> {
  const set =
    (write: (text: TextState, value: number) => void): Handler =>
    ({ state }, [value]) =>
      write(state.text, Number(value) || 0);
  return {
    beginText: ({ state }) => {
      state.group.painted = true;
      setTextMatrix(state.text, [1, 0, 0, 1, 0, 0]);
    },
    setCharSpacing: set((text, value) => Object.assign(text, { charSpacing: value })),
    setWordSpacing: set((text, value) => Object.assign(text, { wordSpacing: value })),
    setHScale: set((text, value) => Object.assign(text, { horizontalScale: value / 100 })),
    setLeading: set((text, value) => Object.assign(text, { leading: -value })),
    setTextRise: set((text, value) => Object.assign(text, { rise: value })),
    setFont,
    setTextMatrix: ({ state }, args) => {
      const matrix = toMatrix(args[0]) ?? toMatrix(args);
      if (matrix) setTextMatrix(state.text, matrix);
    },
    moveText: ({ state }, [x, y]) => moveLine(state.text, Number(x), Number(y)),
    setLeadingMoveText: ({ state }, [x, y]) => {
      state.text.leading = Number(y);
      moveLine(state.text, Number(x), Number(y));
    },
    nextLine: ({ state }) => moveLine(state.text, 0, state.text.leading),
    showText: (walk, [glyphs]) => showText(walk, glyphs),
  };
}

function save(walk: PageWalk): void {
  walk.saved.push({ ...walk.state, text: { ...walk.state.text } });
  walk.state.group = newGroup();
}

function restore(walk: PageWalk): void {
  endGroup(walk);
  const { painted } = walk.state.group;
  walk.state = walk.saved.pop() ?? walk.state;
  if (painted) walk.state.group.painted = true;
}

/** Keeps the box if only an image can have been painted there. */
export function endGroup({ state, images }: PageWalk): void {
  const image = groupToImage(state.group, state.matrix, state.clip.box);
  if (!image) return;
  images.push(image);
  state.group.painted = true;
}

/** An empty form is not an image. */
function endForm(walk: PageWalk): void {
  restore(walk);
  walk.state.group.painted = true;
}

function beginClip(walk: PageWalk): void {
  walk.clipping = true;
}

function transform({ state }: PageWalk, matrix: Matrix | null): void {
  if (!matrix) return;
  state.matrix = multiply(state.matrix, matrix);
  state.group.moved = true;
}

function clipToBox({ state }: PageWalk, box: ArrayLike<number>): void {
  const [left, top, right, bottom] = Array.from(box);
  if (left === undefined || top === undefined || right === undefined || bottom === undefined) return;
  state.clip = { ...state.clip, box: clipTo(state.clip.box, mapBox(state.matrix, [left, top, right, bottom])) };
}

function setFont({ state, fontOf }: PageWalk, [name, size]: readonly unknown[]): void {
  state.text.font = fontOf(String(name));
  state.text.size = Number(size) || 0;
}

/** What each operator that ends a path paints; endPath paints nothing. */
const paints: Readonly<Record<string, Pick<PathPaint, 'fill' | 'stroke'>>> = {
  fill: { fill: true, stroke: false },
  eoFill: { fill: true, stroke: false },
  stroke: { fill: false, stroke: true },
  closeStroke: { fill: false, stroke: true },
  fillStroke: { fill: true, stroke: true },
  eoFillStroke: { fill: true, stroke: true },
  closeFillStroke: { fill: true, stroke: true },
  closeEOFillStroke: { fill: true, stroke: true },
};

function constructPath(walk: PageWalk, paint: string, data: ArrayLike<number>): void {
  const { state, drawing } = walk;
  const painted = paints[paint];
  if (painted) state.group.painted = true;
  const { matrix, color, stroke } = state;
  const line = { ...stroke, width: strokeToThickness(stroke, matrix) };
  if (data.length > 0 && painted) drawPath(data, matrix, { ...painted, color, line }, state.clip, drawing);
  if (walk.clipping && data.length > 0) state.clip = clipToPath(state.clip, data, state.matrix);
  walk.clipping = false;
}

/** Glyphs outside the clip are not on the page: spreadsheets write a cell that two pages share on both. */
function showText({ state, glyphs, turns }: PageWalk, list: unknown): void {
  if (!Array.isArray(list)) return;
  const placed: PlacedGlyph[] = [];
  const items = list.filter(
    (one): one is DecodedGlyph | number => typeof one === 'number' || (typeof one === 'object' && one !== null),
  );
  placeGlyphs(state.text, items, state.matrix, placed, turns);
  for (const glyph of placed) {
    const [left, top, right, bottom] = glyph.box;
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    if (isOutside([x, y, x, y], state.clip.box)) continue;
    const { color } = state;
    glyphs.push(color === null || color === BLACK ? glyph : { ...glyph, color });
  }
}
