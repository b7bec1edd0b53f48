import type { Shape } from '../model/drawn-page.ts';
import { settings } from './settings.ts';

/** What a bar is filled with that has no plain colour: a pattern, or a shading from one colour to another. */
export const PATTERN = 'pattern';

export function isPaper(color: string): boolean {
  return toChannels(color).every((channel) => channel >= settings.colors.paper);
}

/** Whether a row is filled in one colour throughout that the others do not have: it is printed as the head of a table. */
export function isHeadBackground(row: readonly (string | null)[], others: readonly (string | null)[]): boolean {
  const [color = null, ...more] = new Set(row);
  return color !== null && more.length === 0 && others.length > 0 && !others.includes(color);
}

export function isSameColor(a: string, b: string): boolean {
  if (a === b) return true;
  const other = toChannels(b);
  const channels = toChannels(a);
  return (
    channels.length === other.length &&
    channels.every((one, at) => Math.abs(one - (other[at] ?? 0)) <= settings.colors.same)
  );
}

/** Red, green and blue; none of a pattern, which is never paper. */
function toChannels(color: string): number[] {
  if (!color.startsWith('#')) return [Number.NaN];
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}

/** A grey that words could be read on, or a pattern: what plans fill cells with that are not to be filled in. */
export function isShade(color: string): boolean {
  if (color === PATTERN) return true;
  const channels = toChannels(color);
  return (
    Math.max(...channels) - Math.min(...channels) <= settings.colors.greyTint &&
    Math.min(...channels) >= settings.colors.darkestShade
  );
}

export function shapeToColor({ color }: Shape): string {
  return color ?? PATTERN;
}
