import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { InputError, inspectPage } from '../../src/index.ts';

/** Written by LibreOffice: tests/reading/fixtures/shiomi-workbook.py. */
const workbook = 'input/sample-shiomi-koteihyo-2024.xlsx';
const inspectSheet = async (page: number): Promise<string> => inspectPage(await readFile(workbook), { page });

/** What is written beside the shapes of a kind, in the order of the sheet. */
function labelsOf(svg: string, kind: string): string[] {
  const [, layer = ''] = svg.match(new RegExp(`^<g class="layer labels ${kind}">\\n([\\s\\S]*?)\\n</g>$`, 'm')) ?? [];
  return [...layer.matchAll(/([^<>]*)<\/text>/g)].map(([, text = '']) => text);
}

describe('inspecting a sheet', () => {
  it('shows its cells, heads, lanes and arrows with their years', async () => {
    const svg = await inspectSheet(3);
    expect(svg).toContain('sheet 3 of 3: 方向2');
    expect(labelsOf(svg, 'lane')).toEqual(['m2-1-p1-l1', 'm2-1-p2-l1']);
    expect(labelsOf(svg, 'block')).toEqual(['2024–2025', '2026–2027']);
    expect(labelsOf(svg, 'line')).toEqual(['to 2025']);
    expect(labelsOf(svg, 'head').slice(-4)).toEqual(['2024', '2025', '2026', '2027']);
    expect(labelsOf(svg, 'activity')).toContain('p1-a2 2026–2027 span');
  });

  it('is refused for a sheet that there is not, and for lines of a text that there are not', async () => {
    await expect(inspectSheet(4)).rejects.toThrow('unexpected page 4, expected 1 to 3');
    const text = new TextEncoder().encode('(1) 道\n事業名\t担当課\t2024年度\t2025年度\n歩道\t道路課\t設計\t工事\n');
    await expect(inspectPage(text, { page: 2 })).rejects.toThrow(InputError);
  });
});
