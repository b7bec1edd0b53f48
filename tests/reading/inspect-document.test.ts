import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectPage, inspectPages } from '../../src/index.ts';

const word = readFileSync(path.join(import.meta.dirname, 'fixtures/midorino.docx'));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What is written beside the shapes of a kind, in the order of the table. */
function labelsOf(svg: string, kind: string): string[] {
  const [, layer = ''] = svg.match(new RegExp(`^<g class="layer labels ${kind}">\\n([\\s\\S]*?)\\n</g>$`, 'm')) ?? [];
  return [...layer.matchAll(/([^<>]*)<\/text>/g)].map(([, text = '']) => text);
}

describe('inspecting a document', () => {
  it('draws a table of a Word document with its heads, arrows and lanes', async () => {
    const svg = await inspectPage(word, { page: 2 });
    expect(svg).toContain('table 2 of 8');
    expect(labelsOf(svg, 'lane')).toEqual(['m1-1-p1-l1', 'm1-1-p2-l1', 'm1-1-p3-l1', 'm1-1-p3-l2']);
    expect(labelsOf(svg, 'head').slice(-4)).toEqual(['2024', '2025', '2026', '2027']);
    expect(labelsOf(svg, 'activity')).toContain('p1-a2 2025–2026 arrow');
    expect(await inspectPage(word, { page: 2 })).toBe(svg);
  });

  it('draws what stands ahead of a table of CSV, and behind the last', async () => {
    const rows = ['道の計画', '', '事業名,2018,2019', '舗装の修繕,調査,→', '橋の点検,点検,', '', '※ 注記'];
    const svg = await inspectPage(utf8(rows.join('\n')), { page: 1 });
    for (const text of ['道の計画', '舗装の修繕', '※ 注記']) expect(svg).toContain(text);
    expect(labelsOf(svg, 'lane')).toEqual(['m1-p1-l1', 'm1-p2-l1']);
  });

  it('draws every table, each as it is drawn alone', async () => {
    const pages = await inspectPages(word);
    expect(pages.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(pages[1]?.svg).toBe(await inspectPage(word, { page: 2 }));
  });

  it('says how many tables there are', async () => {
    await expect(inspectPage(word, { page: 9 })).rejects.toThrow('unexpected page 9, expected 1 to 8');
  });
});
