import { describe, expect, it } from 'vitest';
import { extract, type Plan } from '../../src/index.ts';
import { sheetsToWorkbook, type WrittenCell } from '../support/workbook.ts';
import { bodyToWord, cell, paragraph, table } from '../support/write-word.ts';

/** Each project with its departments and its activities. */
function toLines({ measures }: Plan): string[] {
  return measures
    .flatMap(({ projects }) => projects)
    .map(({ name, departments, lanes }) => {
      const activities = lanes.flatMap((lane) => lane.activities);
      const said = activities.map(({ items, start, end }) => `${items.join('／')} ${start}-${end}`);
      return [name, `(${departments.map(({ department }) => department).join('、')})`, ...said].join(' ');
    });
}

function toStruck({ notices }: Plan): unknown[] {
  return notices
    .filter(({ code }) => code === 'source/text-struck')
    .map(({ severity, values, source }) => [severity, values.count, values.text, source?.length]);
}

/** A revision that shows what it replaces: the words between { and } have a line through them. */
const revised = [
  ['事業名', '担当課', '令和6年度', '令和7年度', '令和8年度'],
  ['{歩道の整備}歩道の改修', '道路課', '設計', '{設計}工事', ''],
  ['橋の点検', '{土木課}道路課', '点検', '{修繕}', '修繕'],
  ['{公園の整備}', '{緑地課}', '{設計}', '{工事}', ''],
  ['河川の改修', '河川課', '測量', '', '工事'],
];
const expected = [
  '歩道の改修 (道路課) 設計 2024-2024 工事 2025-2025',
  '橋の点検 (道路課) 点検 2024-2024 修繕 2026-2026',
  '河川の改修 (河川課) 測量 2024-2024 工事 2026-2026',
];
const told = ['warning', 8, '歩道の整備、設計、土木課、修繕、公園の整備、緑地課、工事', 8];

function toHtml(open: string, close: string, style = ''): Uint8Array {
  const rows = revised.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('');
  const body = `<h1>道の計画</h1><table>${rows}</table>`.replaceAll('{', open).replaceAll('}', close);
  return new TextEncoder().encode(`<!doctype html>${style}${body}`);
}

/** Runs of a Word paragraph; those between { and } have these properties. */
function toRuns(text: string, properties: string): string {
  const runs = text.split(/(\{[^}]*\})/u).filter((part) => part !== '');
  return `<w:p>${runs
    .map(
      (part) =>
        `<w:r><w:rPr>${part.startsWith('{') ? properties : ''}</w:rPr><w:t>${part.replace(/[{}]/gu, '')}</w:t></w:r>`,
    )
    .join('')}</w:p>`;
}

function toWord(properties: string, styles = '<w:styles/>'): Uint8Array {
  const rows = revised.map((row) => row.map((text) => cell(toRuns(text, properties))));
  return bodyToWord(paragraph('道の計画') + table([120, 60, 80, 80, 80], rows), { 'word/styles.xml': styles });
}

function toWorkbook(): Uint8Array {
  const cells = revised.map((row) =>
    row.map((text): WrittenCell => {
      const plain = text.replace(/[{}]/gu, '');
      const struck = /\{([^}]*)\}/u.exec(text)?.[1];
      if (struck === undefined) return { text: plain, isRuled: true };
      return struck === plain
        ? { text: plain, isRuled: true, isStruck: true }
        : { text: plain, isRuled: true, struckParts: [struck] };
    }),
  );
  return sheetsToWorkbook([{ name: '工程表', cells }]);
}

function toMarkdown(): Uint8Array {
  const [head = [], ...rows] = revised.map((row) => `| ${row.join(' | ')} |`);
  const text = ['# 道の計画', '', head, '|---|---|---|---|---|', ...rows].join('\n');
  return new TextEncoder().encode(text.replace(/[{}]/gu, '~~'));
}

describe('words that are struck out', () => {
  const style =
    '<w:styles><w:style w:styleId="a"><w:rPr><w:strike/></w:rPr></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>';
  it.each([
    ['HTML, <del>', toHtml('<del>', '</del>')],
    ['HTML, <s> in which other elements stand', toHtml('<s><b>', '</b></s>')],
    ['HTML, a style', toHtml('<span style="color:red;text-decoration:underline line-through">', '</span>')],
    ['HTML, a class', toHtml('<span class="old">', '</span>', '<style>td .old{text-decoration:line-through}</style>')],
    ['Markdown', toMarkdown()],
    ['Word', toWord('<w:strike/>')],
    ['Word, twice', toWord('<w:b/><w:dstrike w:val="true"/>')],
    ['Word, a style of characters', toWord('<w:rStyle w:val="b"/>', style)],
    ['a workbook', toWorkbook()],
  ])('are left out and told: %s', async (_, bytes) => {
    const plan = await extract(bytes, { tokenizer: 'never' });
    expect(toLines(plan)).toEqual(expected);
    expect(toStruck(plan)).toEqual([told]);
  });

  it('leave no bar where a filled cell has nothing else', async () => {
    const rows = [
      ['事業名', '令和6年度', '令和7年度', '令和8年度'],
      ['橋の点検', 'a:', 'a:', ''],
      ['歩道の改修', '', 'a:{工事}', 'a:工事'],
    ];
    const colored = rows.map((row) =>
      row.map((text) => ({
        fill: text.startsWith('a:'),
        isStruck: text.includes('{'),
        text: text.replace(/^a:|[{}]/gu, ''),
      })),
    );
    const html = colored.map((row) =>
      row
        .map(({ fill, isStruck, text }) => `<td ${fill ? 'bgcolor=gold' : ''}>${isStruck ? `<s>${text}</s>` : text}`)
        .join(''),
    );
    const cells = colored.map((row) =>
      row.map(({ fill, ...cell }): WrittenCell => ({ ...cell, isRuled: true, ...(fill && { fill: '#ffd700' }) })),
    );
    const inputs = [
      new TextEncoder().encode(`<!doctype html><h1>道の計画</h1><table><tr>${html.join('<tr>')}</table>`),
      sheetsToWorkbook([{ name: '工程表', cells }]),
    ];
    for (const bytes of inputs) {
      const plan = await extract(bytes, { tokenizer: 'never' });
      expect(toLines(plan)).toEqual(['橋の点検 ()  2024-2025', '歩道の改修 () 工事 2026-2026']);
      expect(toStruck(plan)).toEqual([['warning', 1, '工事', 1]]);
    }
  });

  it('are none where a line through them is taken back', async () => {
    const plan = await extract(toWord('<w:rStyle w:val="b"/><w:strike w:val="0"/>', style), { tokenizer: 'never' });
    expect(toLines(plan)[0]).toBe('歩道の整備歩道の改修 (道路課) 設計 2024-2024 設計工事 2025-2025');
    expect(toStruck(plan)).toEqual([]);
  });

  it('are told of headings and lines, of which the rest is read', async () => {
    const bytes = toHtml('<del>', '</del>');
    const head = '<h2>(1) <del>道を守る</del><ins>道を育てる</ins></h2><p><s>旧版の前書き</s></p>';
    const html = new TextDecoder().decode(bytes).replace('</h1>', `</h1>${head}`);
    const plan = await extract(new TextEncoder().encode(html), { tokenizer: 'never' });
    expect(plan.measures.map(({ title }) => title)).toEqual(['道を育てる']);
    expect(toStruck(plan)).toEqual([['warning', 2, '道を守る、旧版の前書き', 2], told]);
  });
});
