import { type NumberFormatter, toFormatters } from './number-formats.ts';
import { type Palette, styleToColor } from './sheet-colors.ts';
import { childOf, childrenOf, elementAt, isOff, toNumber, type XmlElement } from './xml.ts';

/** The look of the cells of one style; `isStruck`: their words are struck through. */
export type CellStyle = { format: NumberFormatter; fill: string | null; isRuled: boolean; isStruck: boolean };

/** The styles of a workbook by number, and the width of a digit, in which column widths are measured. */
export type SheetStyles = { at: (number: number) => CellStyle; digitWidth: number };

/** Width of a digit of the normal font at 11 points (pixels); Japanese fonts need a pixel more. */
const DIGIT_WIDTH = 7;
const WIDE_DIGIT_WIDTH = 8;
const FONT_SIZE = 11;
const JAPANESE_FONT = /[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]|Gothic|Mincho|Meiryo|Yu |Noto Sans (?:CJK )?JP/iu;
/** A cell with rules on this many sides has its own; a single one may be its neighbour's. */
const OWN_SIDES = 2;
const SIDES = ['left', 'right', 'top', 'bottom', 'start', 'end'];

export async function treeToSheetStyles(
  styles: XmlElement | null,
  palette: Palette,
  isFrom1904: boolean,
): Promise<SheetStyles> {
  const root = styles ?? undefined;
  const formats = childrenOf(childOf(root, 'numFmts'), 'numFmt').map(({ attributes }): [number, string] => [
    toNumber(attributes.numFmtId, -1),
    attributes.formatCode ?? '',
  ]);
  const formatAt = await toFormatters(new Map(formats), isFrom1904);
  const fills = childrenOf(childOf(root, 'fills'), 'fill').map((fill) => fillToCellColor(fill, palette));
  const ruled = childrenOf(childOf(root, 'borders'), 'border').map(isRuled);
  const struck = childrenOf(childOf(root, 'fonts'), 'font').map(isStruckFont);
  const looks = childrenOf(childOf(root, 'cellXfs'), 'xf').map(({ attributes }): CellStyle => {
    return {
      format: formatAt(toNumber(attributes.numFmtId, 0)),
      fill: fills[toNumber(attributes.fillId, 0)] ?? null,
      isRuled: ruled[toNumber(attributes.borderId, 0)] ?? false,
      isStruck: struck[toNumber(attributes.fontId, 0)] ?? false,
    };
  });
  const plain: CellStyle = { format: formatAt(0), fill: null, isRuled: false, isStruck: false };
  return { at: (number) => looks[number] ?? looks[0] ?? plain, digitWidth: toDigitWidth(root) };
}

/** A pattern counts as the colour of its lines, or of its ground if they have none. */
function fillToCellColor(fill: XmlElement, palette: Palette): string | null {
  const pattern = childOf(fill, 'patternFill');
  if (!pattern) {
    const [stop] = childrenOf(childOf(fill, 'gradientFill'), 'stop');
    return styleToColor(childOf(stop, 'color'), palette);
  }
  const kind = pattern.attributes.patternType ?? 'none';
  if (kind === 'none') return null;
  const [lines, ground] = ['fgColor', 'bgColor'].map((name) => styleToColor(childOf(pattern, name), palette));
  return (kind === 'solid' ? lines : (lines ?? ground)) ?? null;
}

function isStruckFont(font: XmlElement): boolean {
  const strike = childOf(font, 'strike');
  return strike !== undefined && !isOff(strike.attributes.val);
}

function isRuled(border: XmlElement): boolean {
  const sides = border.children.filter(
    ({ name, attributes }) => SIDES.includes(name) && (attributes.style ?? 'none') !== 'none',
  );
  return sides.length >= OWN_SIDES;
}

function toDigitWidth(styles: XmlElement | undefined): number {
  const font = elementAt(styles, 'fonts', 'font');
  const size = toNumber(childOf(font, 'sz')?.attributes.val, FONT_SIZE);
  const name = childOf(font, 'name')?.attributes.val ?? '';
  const width = JAPANESE_FONT.test(name) ? WIDE_DIGIT_WIDTH : DIGIT_WIDTH;
  return Math.max(1, Math.round((width * size) / FONT_SIZE));
}
