import { colord, extend } from 'colord';
import hwb from 'colord/plugins/hwb';
import lab from 'colord/plugins/lab';
import lch from 'colord/plugins/lch';
import mix from 'colord/plugins/mix';
import names from 'colord/plugins/names';
import oklab from 'colord/plugins/oklab';
import oklch from 'colord/plugins/oklch';

extend([names, hwb, lab, lch, oklab, oklch, mix]);

/** Fills that are not a plain colour. */
const PATTERN = /\b(?:url|[a-z-]*gradient)\(/iu;
/** `bgcolor="ffe599"` */
const BARE_HEX = /^(?:[\da-f]{3}|[\da-f]{6})$/iu;
/** A fill with less opacity than this is not visible. */
const MIN_SHARE = 0.05;
const PAPER = colord('#fff');

/** The colour of a `background` ("#ffe599"); "pattern" if it has more than one colour; null if it has none. */
export function backgroundToColor(value: string): string | null {
  if (PATTERN.test(value)) return 'pattern';
  const words = value.match(/[a-z-]+\([^)]*\)|[^\s,]+/giu) ?? [];
  for (const word of words) {
    const color = toColor(word);
    if (color) return color;
  }
  return null;
}

/** The colour as it appears on white paper. */
function toColor(word: string): string | null {
  const color = colord(BARE_HEX.test(word) ? `#${word}` : word);
  if (!color.isValid() || color.alpha() < MIN_SHARE) return null;
  return PAPER.mix(color.alpha(1), color.alpha(), 'rgb').toHex();
}
