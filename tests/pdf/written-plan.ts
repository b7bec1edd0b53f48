import { firstObjectAfter, type PdfParts, toFlate, toPdf, toStream } from './raw-pdf.ts';

/** A Japanese font that is not embedded, with UTF-16 for its codes: `/F1` of the plan. */
export const japaneseFont = [
  '/F1<</Type/Font/Subtype/Type0/BaseFont/HeiseiKakuGo-W5/Encoding/UniJIS-UTF16-H/DescendantFonts[',
  '<</Type/Font/Subtype/CIDFontType0/BaseFont/HeiseiKakuGo-W5/DW 1000',
  '/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 2>>>>]>>',
].join('');

/** Text from a point of the page, counted from its left bottom corner. */
export function toText(x: number, y: number, text: string, size = 9): string {
  const hex = Buffer.from(text, 'utf16le').swap16().toString('hex');
  return `BT /F1 ${size} Tf ${x} ${y} Td <${hex}> Tj ET`;
}

const sides = [40, 190, 330, 420, 510, 600, 690];
const levels = [485, 460, 430, 400];
const rows = [
  ['取組内容', '具体的な事業等', '担当課', '令和4年度', '令和5年度', '令和6年度'],
  ['①出展を支援します。', '見本市への出展', '商工課', '出展者の募集'],
  ['', '出張相談会', '観光課', '準備', '', '開催'],
];

/** A plan of two projects on one page, as content of a PDF. */
export const planContent = [
  toText(40, 545, '取組方向1 仕事をつくる', 13),
  toText(40, 525, '(1) 販路の開拓', 11),
  toText(40, 507, '主担当 商工課'),
  ...levels.map((y) => `40 ${y} m 690 ${y} l S`),
  ...sides.map((x) => `${x} 400 m ${x} 485 l S`),
  ...rows.flatMap((cells, row) =>
    cells.map((text, column) => toText((sides[column] ?? 0) + 4, (levels[row] ?? 0) - 16, text)),
  ),
].join('\n');

export const planProjects = ['見本市への出展', '出張相談会'];

/** Bytes without any order, the same for the same seed, so that nothing packs them. */
export function toNoise(length: number, seed = 1): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = seed;
  for (let at = 0; at < length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

const sized = (width: number, height: number): string =>
  `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 8/ColorSpace/DeviceRGB`;

/** One picture each, of the kinds that a plan may carry; what of it is damaged must not matter, since none is looked at. */
export const pictures = {
  /** A photo of 3.4 MB, as it is after packing. */
  photo: () => toFlate(sized(1200, 950), toNoise(1200 * 950 * 3), 1),
  mask: () =>
    toFlate('/Type/XObject/Subtype/Image/ImageMask true/Width 34862/Height 4332', new Uint8Array(4358 * 4332)),
  cutPhoto: () => {
    const whole = toFlate('', toNoise(60_000));
    return toStream(`${sized(200, 100)}/Filter/FlateDecode`, whole.subarray(60, 30_000));
  },
  jpeg: () => toStream(`${sized(800, 600)}/Filter/DCTDecode`, toNoise(400_000)),
} as const;

/** The plan with a picture below its table, and another in the stream itself. */
export function toPicturePlan(kind: keyof typeof pictures, parts: PdfParts = {}): Uint8Array {
  const drawn =
    'q 300 0 0 200 60 120 cm /Im1 Do Q q 40 0 0 30 400 200 cm BI /W 4/H 4/BPC 8/CS/G ID 0123456789abcdef EI Q';
  const image = firstObjectAfter(1);
  return toPdf([`${planContent}\n${drawn}`], japaneseFont, {
    ...parts,
    resources: `/XObject<</Im1 ${image} 0 R>>`,
    objects: [pictures[kind](), ...(parts.objects ?? [])],
  });
}
