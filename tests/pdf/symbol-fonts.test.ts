import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.ts';
import { bytesToDrawnPages } from '../../src/source/pdf.ts';
import { symbolToCharacter, titleToSymbols } from '../../src/source/symbol-fonts.ts';
import { firstObjectAfter, type PdfObject, toFlate, toPdf } from './raw-pdf.ts';
import { japaneseFont, planContent, toText } from './written-plan.ts';

/** A table from codes of two digits to characters, as a font carries it. */
function toUnicodeMap(entries: Readonly<Record<string, string>>): PdfObject {
  const lines = Object.entries(entries).map(([code, text]) => {
    return `<${code}> <${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
  });
  const digits = Object.keys(entries)[0]?.length ?? 2;
  return toFlate(
    '',
    [
      '/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CMapName/A def/CMapType 2 def',
      `1 begincodespacerange <${'0'.repeat(digits)}> <${'f'.repeat(digits)}> endcodespacerange`,
      `${lines.length} beginbfchar`,
      ...lines,
      'endbfchar endcmap end end',
    ].join('\n'),
  );
}

/** A font of signs by its name; `/F2` of a page. */
function simpleFont(name: string, rest = ''): string {
  const descriptor = `<</Type/FontDescriptor/FontName/${name}/Flags 4>>`;
  return `/F2<</Type/Font/Subtype/TrueType/BaseFont/${name}/FontDescriptor ${descriptor}${rest}>>`;
}

/** What one line prints, set in `/F2`, whose table to characters is the object behind the page. */
async function toPrinted(font: string, codes: string, map?: Readonly<Record<string, string>>): Promise<string> {
  const bytes = toPdf([`BT /F2 12 Tf 40 500 Td <${codes}> Tj ET`], font, { objects: map ? [toUnicodeMap(map)] : [] });
  for await (const item of bytesToDrawnPages(bytes, { password: null, pages: null }))
    if ('page' in item) return item.page.glyphs.map(({ text }) => text).join('');
  return '';
}

const mapped = `/ToUnicode ${firstObjectAfter(1)} 0 R`;

describe('a font of signs', () => {
  it('prints its signs, whether the PDF says so or takes them for letters', async () => {
    expect(await toPrinted(simpleFont('ABCDEF+Wingdings-Regular'), '6c6e75e0fc')).toBe('●■◆→✓');
    const codes = { '01': '\uf06c', '02': '\uf0e0', '03': '・' };
    expect(await toPrinted(simpleFont('Wingdings', mapped), '010203', codes)).toBe('●→・');
    expect(await toPrinted(simpleFont('ABCDEF+SymbolMT', mapped), '0102', { '01': '\uf0b7', '02': '\uf06c' })).toBe(
      '•λ',
    );
    expect(await toPrinted(simpleFont('Wingdings3', mapped), '01', { '01': '\uf07d' })).toBe('▸');
  });

  it.each([
    ['\uf06c', 1, 'Wingdings', '●'],
    ['l', 0x6c, 'Wingdings', '●'],
    ['à', 0xe0, 'Wingdings', '→'],
    ['‡', 0xe0, 'Wingdings', '→'],
    ['·', 0xa7, 'Wingdings', '·'],
    ['l', 0x6c, 'Arial', 'l'],
    ['\uf06e', 1, 'BulletFont', '■'],
    ['\uf0b7', 1, 'Wingdings', '🕐'],
    ['\uf0b7', 1, 'BulletFont', '•'],
    ['\ue001', 1, 'Wingdings', '\ue001'],
  ])('%j with the code %i of %s is %s', (unicode, code, font, printed) => {
    expect(symbolToCharacter(unicode, code, titleToSymbols(font))).toBe(printed);
  });
});

/** Glyphs by numbers of two bytes: with a table to characters, or without. */
function compositeFont(rest = ''): string {
  return [
    `/F2<</Type/Font/Subtype/Type0/BaseFont/AOMIAA+Gothic/Encoding/Identity-H${rest}/DescendantFonts[`,
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/AOMIAA+Gothic/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)',
    '/Supplement 0>>/FontDescriptor<</Type/FontDescriptor/FontName/AOMIAA+Gothic/Flags 4>>>>]>>',
  ].join('');
}

describe('letters that Japanese has none of', () => {
  it.each(['한국어', 'Москва', 'éèüñ', 'ภาษาไทย'])('are read as the font maps them: %s', async (text) => {
    const letters = [...text];
    const codes = letters.map((_, index) => (index + 3).toString(16).padStart(4, '0'));
    const map = Object.fromEntries(letters.map((letter, index) => [codes[index] ?? '', letter]));
    expect(await toPrinted(compositeFont(mapped), codes.join(''), map)).toBe(text);
  });

  it('are unreadable where they are no more than the numbers of the glyphs', async () => {
    expect(await toPrinted(compositeFont(), '04d2051106200711')).toBe('\ufffd'.repeat(4));
  });
});

describe('a document without a schedule', () => {
  const refusal = (content: string): Promise<unknown> =>
    extract(toPdf([content], japaneseFont + compositeFont())).catch((error: unknown) => error);
  const unread = 'BT /F2 9 Tf 40 300 Td <04d2051106200711> Tj ET';

  it('blames a font that carries most of a page', async () => {
    expect(await refusal(`${toText(40, 500, '計画')}\n${unread}`)).toMatchObject({
      code: 'pdf-font',
      values: { page: 1, font: 'AOMIAA+Gothic' },
    });
  });

  it('does not blame one that carries little', async () => {
    expect(await refusal(`${toText(40, 500, '商工会議の議事の記録')}\n${unread}`)).toMatchObject({
      code: 'pdf-no-schedule',
    });
  });
});

it('reads a plan with bullets of a font of signs', async () => {
  const bullet = 'BT /F2 9 Tf 424 414 Td <75> Tj ET';
  const plan = await extract(toPdf([`${planContent}\n${bullet}`], japaneseFont + simpleFont('Wingdings')));
  expect(plan.notices.filter(({ code }) => code === 'source/font-unmapped')).toEqual([]);
});
