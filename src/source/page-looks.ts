import { backgroundToColor } from './css-colors.ts';
import type { CssElement, Declarations } from './css-rules.ts';

/**
 * How an element's contents are shown. `isShown`: it takes up space; `isVisible`: its words can be seen; `isStruck`:
 * they are struck through; `fill`: its background; a cell without one has that of its row.
 */
export type ElementLook = { isShown: boolean; isVisible: boolean; isStruck: boolean; fill: string | null };

export const PLAIN_LOOK: ElementLook = { isShown: true, isVisible: true, isStruck: false, fill: null };

/** Elements that are not shown, or that are not part of the text, such as readings of words (ruby). */
const NOT_SHOWN = new Set(
  'title script style template noscript textarea select svg math object iframe rt rp'.split(' '),
);
const STRUCK = new Set(['del', 's', 'strike']);
/** Transparent elements show the background of these ancestors. */
const FILLED_AS: Readonly<Record<string, RegExp>> = { td: /^tr$/u, th: /^tr$/u, tr: /^t(?:head|body|foot)$/u };

/** The look of the last element of a path; `around`: the look of its parent. */
export function toLook(
  around: ElementLook,
  path: readonly CssElement[],
  { hidden, open, bgcolor }: Readonly<Record<string, string>>,
  style: Declarations,
): ElementLook {
  const name = path.at(-1)?.name ?? '';
  const isClosed = name === 'dialog' && open === undefined;
  const isHidden = NOT_SHOWN.has(name) || hidden !== undefined || isClosed || style.display?.toLowerCase() === 'none';
  const visibility = style.visibility?.toLowerCase();
  const inherits = FILLED_AS[name]?.test(path.at(-2)?.name ?? '') === true;
  return {
    isShown: around.isShown && !isHidden,
    isVisible: visibility === undefined ? around.isVisible : visibility !== 'hidden' && visibility !== 'collapse',
    isStruck: around.isStruck || STRUCK.has(name) || /line-through/iu.test(style['text-decoration-line'] ?? ''),
    fill: styleToFill(style, bgcolor) ?? (inherits ? around.fill : null),
  };
}

function styleToFill(style: Declarations, bgcolor: string | undefined): string | null {
  const { 'background-color': background = bgcolor, 'background-image': image } = style;
  const color = background === undefined ? null : backgroundToColor(background);
  return color ?? (image === undefined ? null : backgroundToColor(image));
}

/** The text colour of an element; null if it sets none. */
export function toInk({ color }: Readonly<Record<string, string>>, style: Declarations): string | null {
  const stated = style.color ?? color;
  return stated === undefined ? null : backgroundToColor(stated);
}

/** Whether an element extends beyond its cell: a bar of 300 % of its width. */
export function reachesOut({ width = '', position = '' }: Declarations): boolean {
  return position.toLowerCase() === 'absolute' || (width.endsWith('%') && Number.parseFloat(width) > 100);
}
