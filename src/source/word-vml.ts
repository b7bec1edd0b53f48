import { childOf, childrenOf, type XmlElement } from './xml.ts';

/**
 * A VML shape (the older drawing format) in the newer format, with its position from the text to which it is anchored
 * (points; NaN: unknown).
 */
export type VmlShape = {
  shape: XmlElement;
  left: number;
  top: number;
  width: number;
  height: number;
  isOfPage: boolean;
};

/** Preset shapes by the number of their type. */
const PRESETS: Readonly<Record<string, string>> = {
  1: 'rect',
  2: 'roundRect',
  13: 'rightArrow',
  15: 'homePlate',
  20: 'line',
  32: 'straightConnector1',
  33: 'bentConnector2',
  34: 'bentConnector3',
  55: 'chevron',
  66: 'leftArrow',
  69: 'leftRightArrow',
  93: 'stripedRightArrow',
  94: 'notchedRightArrow',
  202: 'rect',
};
const BY_NAME: Readonly<Record<string, string>> = { line: 'line', rect: 'rect', roundrect: 'roundRect' };
const POINTS: Readonly<Record<string, number>> = {
  pt: 1,
  in: 72,
  cm: 72 / 2.54,
  mm: 72 / 25.4,
  px: 0.75,
  pc: 12,
  '': 0.75,
};
/** Known reference frames of a position: the text around the shape. */
const OF_TEXT = /^(?:text|char|line)?$/u;

/** The single shape of a `pict`; null if there are several, or one of an unknown form. */
export function pictToVmlShape(pict: XmlElement): VmlShape | null {
  const [drawn, ...more] = pict.children.filter(({ name }) => name !== 'shapetype');
  if (!drawn || more.length > 0) return null;
  const preset = BY_NAME[drawn.name] ?? PRESETS[(drawn.attributes.type ?? '').replace(/^#?_x0000_t/u, '')];
  if (preset === undefined || (drawn.name !== 'shape' && !(drawn.name in BY_NAME))) return null;
  const style = toStyle(drawn.attributes.style ?? '');
  const isKnown = ['horizontal', 'vertical'].every(
    (side) => !style.has(`mso-position-${side}`) && OF_TEXT.test(style.get(`mso-position-${side}-relative`) ?? ''),
  );
  const place = drawn.name === 'line' ? lineToPlace(drawn) : styleToPlace(style);
  const { flip, ...box } = isKnown && place ? place : NOWHERE;
  return { ...box, shape: toShape(drawn, preset, flip), isOfPage: drawn.attributes.allowincell === 'f' };
}

type Place = { left: number; top: number; width: number; height: number; flip: string };

const NOWHERE: Place = { left: Number.NaN, top: Number.NaN, width: 0, height: 0, flip: '' };

function toStyle(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split(';').map((one): [string, string] => {
      const [name = '', value = ''] = one.split(':');
      return [name.trim().toLowerCase(), value.trim()];
    }),
  );
}

function styleToPlace(style: ReadonlyMap<string, string>): Place | null {
  const [width, height] = ['width', 'height'].map((name) => toPoints(style.get(name)));
  const [left, top] = ['left', 'top'].map((side) => toPoints(style.get(`margin-${side}`) ?? style.get(side) ?? '0'));
  if (width === undefined || height === undefined || left === undefined || top === undefined) return null;
  return { left, top, width, height, flip: style.get('flip') ?? '' };
}

/** `from="20pt,9pt" to="130pt,9pt"` */
function lineToPlace({ attributes }: XmlElement): Place | null {
  const [[x0, y0] = [], [x1, y1] = []] = ['from', 'to'].map((end) => (attributes[end] ?? '').split(',').map(toPoints));
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return null;
  const flip = `${x1 < x0 ? 'x' : ''}${y1 < y0 ? 'y' : ''}`;
  return { left: Math.min(x0, x1), top: Math.min(y0, y1), width: Math.abs(x1 - x0), height: Math.abs(y1 - y0), flip };
}

function toPoints(length: string | undefined): number | undefined {
  const [, value = '', unit = ''] = /^\s*(-?[\d.]+)\s*([a-z]*)\s*$/iu.exec(length ?? '') ?? [];
  const size = POINTS[unit.toLowerCase()];
  return value === '' || size === undefined ? undefined : Number(value) * size;
}

function toShape(drawn: XmlElement, preset: string, flip: string): XmlElement {
  const { fillcolor, filled, strokecolor, stroked } = drawn.attributes;
  const stroke = childOf(drawn, 'stroke')?.attributes ?? {};
  const line = element('ln', {}, [
    ...(isFalse(stroked) ? [element('noFill')] : [toFill(strokecolor ?? 'black')]),
    element('headEnd', { type: stroke.startarrow ?? 'none' }),
    element('tailEnd', { type: stroke.endarrow ?? 'none' }),
  ]);
  const fill = isFalse(filled) || fillcolor === undefined ? element('noFill') : toFill(fillcolor);
  const turn = element('xfrm', {
    ...(flip.includes('x') && { flipH: '1' }),
    ...(flip.includes('y') && { flipV: '1' }),
  });
  const words = childrenOf(childOf(drawn, 'textbox'), 'txbxContent');
  return element('wsp', {}, [
    element('spPr', {}, [turn, element('prstGeom', { prst: preset }), fill, line]),
    element('txbx', {}, words),
  ]);
}

/** "#9cf", "#9cf [3204]", "red" */
function toFill(color: string): XmlElement {
  const [first = ''] = color.split(' ');
  const short = /^#([\da-f])([\da-f])([\da-f])$/iu.exec(first);
  const hex = short
    ? short
        .slice(1)
        .map((digit) => digit + digit)
        .join('')
    : first.replace('#', '');
  const isHex = /^[\da-f]{6}$/iu.test(hex);
  return element('solidFill', {}, [element(isHex ? 'srgbClr' : 'prstClr', { val: isHex ? hex : first })]);
}

function isFalse(text: string | undefined): boolean {
  return text === 'f' || text === 'false';
}

function element(name: string, attributes: XmlElement['attributes'] = {}, children: XmlElement[] = []): XmlElement {
  return { name, attributes, children, text: '' };
}
