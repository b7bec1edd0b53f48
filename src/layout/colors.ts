import type { Shape } from '../model/drawn-page.ts';
import { settings } from './settings.ts';

/** The fill of a bar without a plain colour: a pattern or a gradient. */
export const PATTERN = 'pattern';

export function isPaper(color: string): boolean {
  return toChannels(color).every((channel) => channel >= settings.colors.paper);
}

/** Whether all of a row has one colour that other rows lack, as the head of a table has. */
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

/** Red, green and blue; NaN for a pattern, which is never paper. */
function toChannels(color: string): number[] {
  if (!color.startsWith('#')) return [Number.NaN];
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}

/** A light grey or a pattern, with which plans fill cells that do not apply. */
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
