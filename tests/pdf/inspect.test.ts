import { describe, expect, it } from 'vitest';
import { inspectPage } from '../../src/index.ts';
import { toPdf } from './raw-pdf.ts';
import { fixture } from './support.ts';

const inspectFixture = async (name: string, page = 1): Promise<string> => inspectPage(await fixture(name), { page });

/** What is written beside the shapes of a kind, in the order of the page. */
function labelsOf(svg: string, kind: string): string[] {
  const [, layer = ''] = svg.match(new RegExp(`^<g class="layer labels ${kind}">\\n([\\s\\S]*?)\\n</g>$`, 'm')) ?? [];
  return [...layer.matchAll(/([^<>]*)<\/text>/g)].map(([, text = '']) => text);
}

describe('inspecting a page', () => {
  it('shows arrows with their years, lanes and activities with their ids', async () => {
    const svg = await inspectFixture('ruled.pdf');
    expect(labelsOf(svg, 'line')).toEqual(['to 2023', 'to 2025', 'to 2023', 'to 2025', 'to 2023']);
    expect(labelsOf(svg, 'lane')).toEqual(['m1-1-p1-l1', 'm1-1-p1-l2', 'm1-1-p2-l1', 'm1-1-p3-l1', 'm1-1-p4-l1']);
    expect(labelsOf(svg, 'activity')).toContain('p3-a1 2022–2023 span');
    expect(svg).toContain(
      '<title>m1-1-p3-a1  海外販路開拓に向けた現地調査と商談会\n2022–2023 (span)\n現地の市場を調べる</title>',
    );
    expect(labelsOf(svg, 'head')).toEqual([
      'initiatives',
      'project',
      'related initiatives',
      'departments',
      '2022',
      '2023',
      '2024',
      '2025',
    ]);
    expect(svg).toContain('>rules inferred, not printed: 0<');
  });

  it('shows bars with the years of the text inside, and a lane for each line of them', async () => {
    const svg = await inspectFixture('bars.pdf');
    expect(labelsOf(svg, 'block')).toEqual(['2022', '2023–2024', '2023–2025']);
    expect(labelsOf(svg, 'line')).toEqual(['to 2024', 'to 2023']);
    expect(labelsOf(svg, 'lane')).toContain('m1-p1-l2');
    expect(labelsOf(svg, 'head')).toContain('label above');
  });

  it('shows the rules that a table does without', async () => {
    const svg = await inspectFixture('plain.pdf');
    expect(svg).toContain('<g class="layer inferred">');
    expect(svg).toContain('warning layout/rules-supplied: ');
  });

  it('reads the whole document, so that a table that goes on has the columns and ids of its first page', async () => {
    const svg = await inspectFixture('two-pages.pdf', 2);
    expect(labelsOf(svg, 'lane')).toHaveLength(8);
    expect(labelsOf(svg, 'lane')[0]).toBe('m2-1-p4-l2');
    expect(labelsOf(svg, 'head')).toContain('2021');
    expect(svg).toContain('page 2 of 2');
    expect(svg).toContain('>running heads and the like: 1<');
  });

  it('draws a page of a document without any schedule', async () => {
    const font = '/F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';
    const minutes = toPdf(['BT /F1 12 Tf 20 60 Td (Minutes of a meeting) Tj ET'], font);
    const svg = await inspectPage(minutes, { page: 1 });
    expect(svg).toContain('>Minutes</text>');
    expect(svg).toContain('No schedule (工程表) was found');
    expect(svg).toContain('>lanes: 0<');
  });

  it('gives the same bytes each time', async () => {
    expect(await inspectFixture('dotted.pdf')).toBe(await inspectFixture('dotted.pdf'));
  });
});

describe('what cannot be inspected', () => {
  it('is said', async () => {
    const markup = new TextEncoder().encode('<!doctype html><p>工程表は別紙のとおり</p>');
    await expect(inspectPage(markup, { page: 1 })).rejects.toMatchObject({ name: 'InputError', code: 'no-tables' });
    await expect(inspectFixture('two-pages.pdf', 40)).rejects.toMatchObject({
      name: 'InputError',
      code: 'pdf-no-page',
      message: 'unexpected page 40, expected 1 to 2',
    });
    await expect(inspectFixture('encrypted.pdf')).rejects.toMatchObject({ name: 'InputError', code: 'pdf-encrypted' });
    await expect(inspectFixture('ruled.pdf', 0)).rejects.toMatchObject({ name: 'UsageError' });
  });
});
