import { childOf, childrenOf, isOff, type XmlElement } from './xml.ts';

/** How words look: hidden, with a line through them, on a colour, in a colour. A property that is not stated is what is around it. */
export type RunLook = { isHidden?: boolean; isStruck?: boolean; fill?: string | null; ink?: string | null };

/** The looks that the styles of a document give, by their ids. */
export type RunStyles = ReadonlyMap<string, RunLook>;

/** Styles are based on each other no deeper. */
const MAX_DEPTH = 16;

export function treeToRunStyles(styles: XmlElement | null): RunStyles {
  const byId = new Map(
    childrenOf(styles ?? undefined, 'style').map((style) => [style.attributes.styleId ?? '', style]),
  );
  const toLook = (style: XmlElement | undefined, depth = 0): RunLook => {
    const base = childOf(style, 'basedOn')?.attributes.val;
    const around = base === undefined || depth > MAX_DEPTH ? {} : toLook(byId.get(base), depth + 1);
    return (childOf(style, 'rPr')?.children ?? []).reduce(addToLook, around);
  };
  return new Map([...byId].map(([id, style]) => [id, toLook(style)]));
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
