import { backgroundToColor } from './css-colors.ts';
import type { CssElement, Declarations } from './css-rules.ts';

/**
 * How what stands in an element is seen. `isShown`: whether it has a place; `isVisible`: whether its words are seen there; `isStruck`:
 * whether a line goes through them; `fill`: what the element is filled with, a cell as its row where it says nothing itself.
 */
export type ElementLook = { isShown: boolean; isVisible: boolean; isStruck: boolean; fill: string | null };

export const PLAIN_LOOK: ElementLook = { isShown: true, isVisible: true, isStruck: false, fill: null };

/** What a page does not show, or shows beside its text: the reading of a word (ruby) is no part of it. */
const UNSEEN = new Set('title script style template noscript textarea select svg math object iframe rt rp'.split(' '));
const STRUCK = new Set(['del', 's', 'strike']);
/** What is seen through, and shows how these elements are filled. */
const FILLED_AS: Readonly<Record<string, RegExp>> = { td: /^tr$/u, th: /^tr$/u, tr: /^t(?:head|body|foot)$/u };

/** The look of the last element of a path; `around`: that of the one before it. */
export function toLook(
  around: ElementLook,
  path: readonly CssElement[],
  { hidden, open, bgcolor }: Readonly<Record<string, string>>,
  style: Declarations,
): ElementLook {
  const name = path.at(-1)?.name ?? '';
  const isClosed = name === 'dialog' && open === undefined;
  const isHidden = UNSEEN.has(name) || hidden !== undefined || isClosed || style.display?.toLowerCase() === 'none';
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

/** What the words of an element are written in; null where it does not say. */
export function toInk({ color }: Readonly<Record<string, string>>, style: Declarations): string | null {
  const stated = style.color ?? color;
  return stated === undefined ? null : backgroundToColor(stated);
}

/** Whether an element is laid over more than the cell that it stands in: a bar of 300 % of its width. */
export function reachesOut({ width = '', position = '' }: Declarations): boolean {
  return position.toLowerCase() === 'absolute' || (width.endsWith('%') && Number.parseFloat(width) > 100);
}
