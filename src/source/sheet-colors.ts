import { childOf, childrenOf, elementAt, isOn, toNumber, type XmlElement } from './xml.ts';

/** The colours that a workbook refers to by number: those of its theme, and the common ones or its own instead. */
export type Palette = { theme: readonly string[]; indexed: readonly string[] };

/** The 56 numbered colours of workbooks since 1997; the first eight come twice. */
const COMMON =
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'.split(
    ' ',
  );
const INDEXED: readonly string[] = [...COMMON.slice(0, 8), ...COMMON].map((hex) => `#${hex.toLowerCase()}`);
const OFFICE_THEME = ['#ffffff', '#000000', '#eeece1', '#1f497d', '#4f81bd', '#c0504d', '#9bbb59', '#8064a2'].concat(
  '#4bacc6',
  '#f79646',
  '#0000ff',
  '#800080',
);
/** Cells number the theme's light colours first; drawings refer to them by name. */
const THEME_ORDER = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];
const THEME_NAMES = [...THEME_ORDER, 'hlink', 'folHlink'];
/** Other names for the theme's colours in drawings. */
const ALIASES: Readonly<Record<string, string>> = { bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' };
/** Colours that drawings give by name. */
const PRESETS: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#ffffff',
  red: '#ff0000',
  green: '#008000',
  lime: '#00ff00',
  blue: '#0000ff',
  yellow: '#ffff00',
  orange: '#ffa500',
  gray: '#808080',
  grey: '#808080',
};

export function themeToPalette(theme: XmlElement | null, styles: XmlElement | null): Palette {
  const scheme = elementAt(theme ?? undefined, 'themeElements', 'clrScheme');
  const colors = THEME_NAMES.map((name, at) => {
    const [color] = childOf(scheme, name)?.children ?? [];
    return toHex(color?.attributes.lastClr ?? color?.attributes.val) ?? OFFICE_THEME[at] ?? '#000000';
  });
  const own = childrenOf(elementAt(styles ?? undefined, 'colors', 'indexedColors'), 'rgbColor');
  const indexed = INDEXED.map((color, at) => toHex(own[at]?.attributes.rgb) ?? color);
  return { theme: colors, indexed };
}

/** A colour of a cell's style, given by value, theme or number; null if it is left to the program. */
export function styleToColor(color: XmlElement | undefined, { theme, indexed }: Palette): string | null {
  if (!color || isOn(color.attributes.auto)) return null;
  const { rgb, theme: at, indexed: number, tint } = color.attributes;
  const base = toHex(rgb) ?? (at === undefined ? indexed[toNumber(number, -1)] : theme[toNumber(at, -1)]);
  return base === undefined ? null : tintColor(base, toNumber(tint, 0));
}

/** The colour of a drawing's fill or line; null if it has none, or no plain one. */
export function fillToColor(fill: XmlElement | undefined, palette: Palette): string | null {
  const [color] = fill?.children ?? [];
  if (!color) return null;
  const { val, lastClr } = color.attributes;
  const name = ALIASES[val ?? ''] ?? val ?? '';
  const base =
    color.name === 'schemeClr'
      ? palette.theme[THEME_NAMES.indexOf(name)]
      : color.name === 'prstClr'
        ? PRESETS[name]
        : toHex(lastClr ?? val);
  if (base === undefined || base === null) return null;
  return color.children.reduce((hex, change) => changeColor(hex, change), base);
}

function changeColor(hex: string, { name, attributes }: XmlElement): string {
  const share = toNumber(attributes.val, 100_000) / 100_000;
  if (name === 'lumMod' || name === 'shade') return mapLightness(hex, (lightness) => lightness * share);
  if (name === 'lumOff') return mapLightness(hex, (lightness) => lightness + share);
  if (name === 'tint') return mapLightness(hex, (lightness) => 1 - (1 - lightness) * share);
  return hex;
}

/** Lightens a colour by a share of its distance to white, or darkens it by a share of itself. */
function tintColor(hex: string, tint: number): string {
  if (tint === 0) return hex;
  return mapLightness(hex, (lightness) => (tint < 0 ? lightness * (1 + tint) : lightness + (1 - lightness) * tint));
}

function toHex(text: string | undefined): string | null {
  const match = /^(?:[\da-f]{2})?([\da-f]{6})$/iu.exec(text ?? '');
  return match ? `#${(match[1] ?? '').toLowerCase()}` : null;
}

function mapLightness(hex: string, change: (lightness: number) => number): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [high, low] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const lightness = (high + low) / 2;
  const next = Math.min(1, Math.max(0, change(lightness)));
  const range = high - low;
  const reach = 1 - Math.abs(2 * lightness - 1);
  const saturation = range === 0 || reach === 0 ? 0 : range / reach;
  const nextRange = saturation * (1 - Math.abs(2 * next - 1));
  // Each channel keeps its relative position between the lowest and the highest.
  const toChannel = (channel: number): string => {
    const place = range === 0 ? 0.5 : (channel - low) / range;
    const value = next - nextRange / 2 + place * nextRange;
    return Math.round(Math.min(1, Math.max(0, value)) * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${[red, green, blue].map(toChannel).join('')}`;
}
