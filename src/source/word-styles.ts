import { childOf, childrenOf, elementAt, isOff, type XmlElement } from './xml.ts';

/** The look of words: hidden, struck through, background, text colour. Properties that are not set are inherited. */
export type RunLook = { isHidden?: boolean; isStruck?: boolean; fill?: string | null; ink?: string | null };

/** The looks of a document's styles, by id. */
export type RunStyles = ReadonlyMap<string, RunLook>;

/** Maximum depth of styles based on others. */
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

/** The heading levels of paragraph styles, from 1, by id. */
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

/** Word counts nine levels from 0; 9 is body text. */
export function toHeadingLevel(outline: string | undefined): number | null {
  return outline !== undefined && /^[0-8]$/u.test(outline) ? Number(outline) + 1 : null;
}

function stylesById(styles: XmlElement | null): Map<string, XmlElement> {
  return new Map(childrenOf(styles ?? undefined, 'style').map((style) => [style.attributes.styleId ?? '', style]));
}

/** Adds a property of a run to the look of its words. */
export function addToLook(look: RunLook, { name, attributes }: Pick<XmlElement, 'name' | 'attributes'>): RunLook {
  const { val } = attributes;
  if (name === 'vanish') return { ...look, isHidden: !isOff(val) };
  if (name === 'strike' || name === 'dstrike') return { ...look, isStruck: !isOff(val) };
  if (name === 'shd') return { ...look, fill: shadingToColor(attributes) };
  if (name === 'color') return { ...look, ink: toHex(val) };
  return look;
}

/** The visible colour of `w:fill` (ground) and `w:color` (pattern); null: none. */
export function shadingToColor({ val = 'clear', fill, color }: XmlElement['attributes']): string | null {
  const [ground, pattern] = [toHex(fill), toHex(color)];
  if (val === 'nil') return null;
  if (val === 'solid') return pattern ?? '#000000';
  return ground ?? (val === 'clear' ? null : (pattern ?? 'pattern'));
}

/** null for "auto". */
function toHex(digits: string | undefined): string | null {
  return digits !== undefined && /^[\da-f]{6}$/iu.test(digits) ? `#${digits.toLowerCase()}` : null;
}
