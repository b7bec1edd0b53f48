import { describe, expect, it } from 'vitest';
import { extract, type Options } from '../../src/index.ts';
import { placeToPage } from '../../src/model/place.ts';
import { toPdf } from './raw-pdf.ts';
import { extractFixture, fixture, planToLanes } from './support.ts';

const schedule = {
  見本市への出展支援: ['出展者の募集 2022-2023 arrow > 出展の支援 2024-2025 arrow', '会場の選定 2022-2023 arrow'],
  出張相談会: ['準備 2022-2023 arrow > 開催 2025-2025 cell'],
  海外販路開拓に向けた現地調査と商談会: ['現地の市場を調べる 2022-2023 span > 商談会の開催 2024-2025 arrow'],
  案内所の整備: ['設計 2022-2023 arrow'],
};

describe('a schedule printed by Chromium', () => {
  it.each(['ruled.pdf', 'dotted.pdf'])('is read from its rules and drawn arrows: %s', async (name) => {
    const plan = await extractFixture(name);
    expect(planToLanes(plan)).toEqual(schedule);
    expect(plan.source).toMatchObject({ kind: 'pdf', pages: 1 });
    expect(plan.measures[0]).toMatchObject({
      title: '販路の開拓',
      lead: [{ department: '商工課' }],
      overview: ['売り先を広げるため、見本市への出展と相談の場づくりを進めます。'],
      initiatives: [
        {
          number: 1,
          text: '売り先を広げるため、国内外の見本市への出展を支援します。',
          departments: [{ department: '商工課' }],
        },
        { number: 2, text: '相談の場をつくります。', departments: [{ department: '観光課' }] },
      ],
    });
  });

  it.each(['level.pdf', 'plain.pdf'])('is read without rules between its columns, with a warning: %s', async (name) => {
    const plan = await extractFixture(name);
    // That a cell covers two years shows only in its rules.
    const surveys = ['現地の市場を調べる 2022-2022 cell > 商談会の開催 2024-2025 arrow'];
    expect(planToLanes(plan)).toEqual({ ...schedule, 海外販路開拓に向けた現地調査と商談会: surveys });
    expect(plan.notices.map(({ code }) => code)).toContain('layout/rules-supplied');
  });

  it('names the page and the box of every value, and loses no character', async () => {
    const plan = await extractFixture('ruled.pdf');
    const [activity] = plan.measures[0]?.projects[0]?.lanes[0]?.activities ?? [];
    expect(activity?.source).toEqual([
      { kind: 'pdf', page: 1, bbox: expect.arrayContaining([expect.any(Number)]) },
      { kind: 'pdf', page: 1, bbox: expect.arrayContaining([expect.any(Number)]) },
    ]);
    expect(activity).toMatchObject({ endKnown: true, openEnded: false });
    expect(plan.notices.find(({ code }) => code === 'checks/characters-lost')).toBeUndefined();
    expect(plan.notices.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('knows a last year that goes on', async () => {
    const plan = await extractFixture('ruled.pdf');
    const activities =
      plan.measures[0]?.projects.flatMap(({ lanes }) => lanes.flatMap((lane) => lane.activities)) ?? [];
    expect(activities.filter(({ openEnded }) => openEnded).map(({ items }) => items[0])).toEqual([
      '出展の支援',
      '開催',
      '商談会の開催',
    ]);
  });
});

describe('bars with their text inside', () => {
  it('cover their years, one lane for each line of them; thick arrows and stroked heads, and a label written downwards', async () => {
    const plan = await extractFixture('bars.pdf');
    expect(planToLanes(plan)).toEqual({
      見本市への出展支援: ['出展者の募集 2022-2022 arrow > 出展の支援 2023-2024 span', '商談会の開催 2023-2025 span'],
      出張相談会: ['準備 2022-2024 arrow'],
      案内所の整備: ['設計 2022-2023 arrow'],
    });
    const labels = plan.measures.flatMap(({ projects }) =>
      projects.flatMap(({ path }) => path.map(({ text }) => text)),
    );
    expect(new Set(labels)).toEqual(new Set(['海外への販路の開拓']));
  });
});

describe('a spreadsheet printed by LibreOffice', () => {
  it('goes on across the page break: labels, lanes and a cell that both pages share', async () => {
    const plan = await extractFixture('two-pages.pdf');
    const lanes = planToLanes(plan);
    expect(Object.keys(lanes)).toHaveLength(11);
    expect(Object.values(lanes)[3]).toEqual([
      '◆商品選定 | ◆情報発信 2018-2019 arrow',
      '◆販促アプリの開発・運用 2018-2018 cell > ◆選定商品ブラッシュアップ研修の実施 2019-2020 arrow',
    ]);
    expect(Object.values(lanes)[2]).toContain('◆三重県フェア 2018-2019 arrow');
    expect(plan.notices.filter(({ code, severity }) => code.startsWith('repair/') && severity !== 'info')).toEqual([]);
    expect(plan.notices.find(({ code }) => code === 'sections/line-unplaced')).toBeUndefined();
  });
});

describe('chosen pages', () => {
  it('are read alone, and a notice says so', async () => {
    const bytes = await fixture('two-pages.pdf');
    const plan = await extract(bytes, { pages: { first: 1, last: 1 } });
    expect(plan.source.pages).toBe(2);
    const places = plan.measures.flatMap((measure) => measure.projects.flatMap((one) => one.source));
    expect(new Set(places.map(placeToPage))).toEqual(new Set([1]));
    expect(plan.notices).toContainEqual(
      expect.objectContaining({
        code: 'source/pages-left-out',
        severity: 'info',
        message: 'Pages 1 to 1 of 2 were read, as asked for',
      }),
    );
  });

  it('that the document does not have are refused', async () => {
    await expect(extract(await fixture('two-pages.pdf'), { pages: { first: 3, last: 9 } })).rejects.toMatchObject({
      code: 'pdf-page-range',
      message: 'unexpected pages 3-9: the PDF has 2; name pages from 1 to 2',
    });
  });
});

describe('Japanese fonts that are not embedded', () => {
  it('are read by the CMaps of pdf.js', async () => {
    expect(planToLanes(await extractFixture('cid-fonts.pdf'))).toEqual({
      見本市への出展: ['出展者の募集 2022-2024 arrow'],
      出張相談会: ['準備 2022-2022 cell > 開催 2024-2024 cell'],
    });
  });
});

describe('a PDF that cannot be read', () => {
  const refuses = (bytes: Uint8Array, code: string, message: RegExp, options: Options = {}): Promise<void> =>
    expect(extract(bytes, options)).rejects.toMatchObject({
      name: 'InputError',
      code,
      message: expect.stringMatching(message),
    });

  it('says that it is encrypted', async () => {
    const bytes = await fixture('encrypted.pdf');
    await refuses(bytes, 'pdf-encrypted', /^the PDF is encrypted/);
    await refuses(bytes, 'pdf-wrong-password', /^the password does not open/, { password: 'wrong' });
    expect(Object.keys(planToLanes(await extract(bytes, { password: 'secret' })))).toHaveLength(2);
  });

  it('says that it is cut short', async () => {
    const whole = await fixture('cid-fonts.pdf');
    await refuses(whole.subarray(0, whole.length / 3), 'pdf-damaged', /^the PDF is damaged or cut short/);
    await refuses(new TextEncoder().encode('%PDF-1.7\n'), 'pdf-damaged', /^the PDF is damaged or cut short/);
  });

  it('says that it needs OCR', async () => {
    await refuses(toPdf(['']), 'pdf-no-text', /^the PDF has no text layer: it needs OCR/);
  });

  it('says that it has no pages', async () => {
    await refuses(toPdf([]), 'pdf-no-pages', /^the PDF has no pages/);
  });

  it('names the font that nothing maps to characters, and its page', async () => {
    const text = 'BT /F1 12 Tf 40 500 Td <0003000400050006000700080021002200230024> Tj ET';
    const message = /^page 2: the font AOMIAA\+Gothic has no Unicode mapping/;
    await refuses(toPdf(['', text], unmappedFont), 'pdf-font', message);
  });

  it('is no text that only names the format', async () => {
    await expect(extract('a page about %PDF')).rejects.toMatchObject({ code: 'no-schedule' });
  });
});

/** As a printer driver embeds it: glyphs by their numbers, and no table back to characters. */
const unmappedFont = [
  '/F1<</Type/Font/Subtype/Type0/BaseFont/AOMIAA+Gothic/Encoding/Identity-H/DescendantFonts[',
  '<</Type/Font/Subtype/CIDFontType2/BaseFont/AOMIAA+Gothic/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)',
  '/Supplement 0>>/FontDescriptor<</Type/FontDescriptor/FontName/AOMIAA+Gothic/Flags 4>>>>]>>',
].join('');

describe('a page that is turned for display', () => {
  it.each([90, 180, 270])('reads the same: %i°', async (angle) => {
    const bytes = Buffer.from(await fixture('cid-fonts.pdf'));
    const turned = bytes.toString('latin1').replaceAll(/\/Rotate 0( ?)/gu, `/Rotate ${angle}`);
    const plan = await extract(new Uint8Array(Buffer.from(turned, 'latin1')));
    expect(planToLanes(plan)).toEqual(planToLanes(await extractFixture('cid-fonts.pdf')));
  });
});

describe('the bytes of a PDF', () => {
  it('stay as they are', async () => {
    const [bytes, same] = [await fixture('ruled.pdf'), await fixture('ruled.pdf')];
    await extract(bytes);
    expect(Buffer.compare(bytes, same)).toBe(0);
  });

  it('are of no use any more where they may be taken, and the plan is the same', async () => {
    const bytes = new Uint8Array(await fixture('ruled.pdf'));
    expect(await extract(bytes, { takeBytes: true })).toEqual(await extractFixture('ruled.pdf'));
    expect(bytes).toHaveLength(0);
  });
});
