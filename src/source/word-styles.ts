import { childOf, childrenOf, elementAt, isOff, type XmlElement } from './xml.ts';

/** How words look: hidden, with a line through them, on a colour, in a colour. A property that is not stated is what is around it. */
export type RunLook = { isHidden?: boolean; isStruck?: boolean; fill?: string | null; ink?: string | null };

/** The looks that the styles of a document give, by their ids. */
export type RunStyles = ReadonlyMap<string, RunLook>;

/** Styles are based on each other no deeper. */
const MAX_DEPTH = 16;

export function treeToRunStyles(styles: XmlElement | null): RunStyles {
  const byId = stylesById(styles);
  const toLook = (style: XmlElement | undefined, depth = 0): RunLook => {
    const base = childOf(style, 'basedOn')?.attributes.val;
    const around = base === undefined || depth > MAX_DEPTH ? {} : toLook(byId.get(base), depth + 1);
    return (childOf(style, 'rPr')?.children ?? []).reduce(addToLook, around);
  };
  return new Map([...byId].map(([id, style]) => [id, toLook(style)]));
}

/** The levels of headings, from 1, that the styles of paragraphs give, by their ids. */
export function treeToHeadingLevels(styles: XmlElement | null): ReadonlyMap<string, number> {
  const byId = stylesById(styles);
  const toLevel = (style: XmlElement | undefined, depth = 0): number | null => {
    const own = toHeadingLevel(elementAt(style, 'pPr', 'outlineLvl')?.attributes.val);
    const base = childOf(style, 'basedOn')?.attributes.val;
    return own ?? (base === undefined || depth > MAX_DEPTH ? null : toLevel(byId.get(base), depth + 1));
  };
  return new Map(
    [...byId].flatMap(([id, style]): [string, number][] => {
      const level = toLevel(style);
      return level === null ? [] : [[id, level]];
    }),
  );
}

/** Of nine levels the first is 0; 9 is no heading. */
export function toHeadingLevel(outline: string | undefined): number | null {
  return outline !== undefined && /^[0-8]$/u.test(outline) ? Number(outline) + 1 : null;
}

function stylesById(styles: XmlElement | null): Map<string, XmlElement> {
  return new Map(childrenOf(styles ?? undefined, 'style').map((style) => [style.attributes.styleId ?? '', style]));
}

/** What a property of a run adds to how its words look. */
export function addToLook(look: RunLook, { name, attributes }: Pick<XmlElement, 'name' | 'attributes'>): RunLook {
  const { val } = attributes;
  if (name === 'vanish') return { ...look, isHidden: !isOff(val) };
  if (name === 'strike' || name === 'dstrike') return { ...look, isStruck: !isOff(val) };
  if (name === 'shd') return { ...look, fill: shadingToColor(attributes) };
  if (name === 'color') return { ...look, ink: toHex(val) };
  return look;
}

/** `w:fill` is the ground, `w:color` that of the pattern over it; null: paper. */
export function shadingToColor({ val = 'clear', fill, color }: XmlElement['attributes']): string | null {
  const [ground, pattern] = [toHex(fill), toHex(color)];
  if (val === 'nil') return null;
  if (val === 'solid') return pattern ?? '#000000';
  return ground ?? (val === 'clear' ? null : (pattern ?? 'pattern'));
}

/** null of "auto". */
function toHex(digits: string | undefined): string | null {
  return digits !== undefined && /^[\da-f]{6}$/iu.test(digits) ? `#${digits.toLowerCase()}` : null;
}
