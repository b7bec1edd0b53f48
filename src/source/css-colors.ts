import { z } from 'zod';
import namedColors from './css-colors.json' with { type: 'json' };

const named = new Map(Object.entries(z.record(z.string(), z.string()).parse(namedColors)));
/** Ways to fill that are no plain colour. */
const PATTERN = /\b(?:url|[a-z-]*gradient)\(/iu;
/** A fill is not seen where less of it shows than this share. */
const MIN_SHARE = 0.05;

/** What `background` fills a cell with ("#ffe599"); "pattern": with more than one colour; null: with nothing. */
export function backgroundToColor(value: string): string | null {
  if (PATTERN.test(value)) return 'pattern';
  const words = value.match(/[a-z-]+\([^)]*\)|[^\s,]+/giu) ?? [];
  for (const word of words) {
    const color = toColor(word.toLowerCase());
    if (color) return color;
  }
  return null;
}

function toColor(word: string): string | null {
  const known = named.get(word);
  if (known) return known;
  const hex = /^#?([\da-f]{6}|[\da-f]{3})(?:[\da-f]{1,2})?$/u.exec(word);
  if (hex) return toHex(hex[1] ?? '');
  const call = /^(rgb|hsl)a?\(([^)]*)\)$/u.exec(word);
  if (!call) return null;
  const values = (call[2] ?? '').split(/[\s,/]+/u).filter((one) => one !== '');
  const share = values[3] === undefined ? 1 : toShare(values[3], 1);
  if (values.length < 3 || share < MIN_SHARE) return null;
  const channels = call[1] === 'rgb' ? values.slice(0, 3).map((one) => toShare(one, 255)) : toChannels(values);
  // on white paper
  return channelsToHex(channels.map((channel) => 1 - (1 - channel) * share));
}

function toHex(digits: string): string {
  return `#${digits.length === 3 ? digits.replace(/./gu, '$&$&') : digits}`;
}

/** "50%", or a number of so many. */
function toShare(text: string, most: number): number {
  const value = Number.parseFloat(text);
  if (!Number.isFinite(value)) return 0;
  return Math.min(1, Math.max(0, text.endsWith('%') ? value / 100 : value / most));
}

/** Hue in degrees, saturation and lightness to red, green and blue. */
function toChannels([hue = '', saturation = '', lightness = '']: readonly string[]): number[] {
  const [at, full, light] = [Number.parseFloat(hue) || 0, toShare(saturation, 100), toShare(lightness, 100)];
  const reach = full * Math.min(light, 1 - light);
  return [0, 8, 4].map((offset) => {
    const step = (offset + at / 30 + 12) % 12;
    return light - reach * Math.max(-1, Math.min(step - 3, 9 - step, 1));
  });
}

function channelsToHex(channels: readonly number[]): string {
  const digits = channels.map((channel) =>
    Math.round(channel * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${digits.join('')}`;
}
