import { parquetMetadataAsync, parquetReadObjects, parquetSchema } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { planToParquet } from '../../src/formats/parquet.ts';
import { planToMarkdown } from '../../src/formats/plan-markdown.ts';
import { planToTables } from '../../src/formats/plan-to-tables.ts';
import { readMeasure } from '../reading/support.ts';
import { buildPlan } from './support.ts';

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('Parquet', () => {
  test('has every table with its types, empty cells null', async () => {
    const files = await planToParquet(buildPlan());
    expect(files.map(({ path }) => path)).toEqual([...planToTables(buildPlan())].map(({ name }) => `${name}.parquet`));
    const bytes = files.find(({ path }) => path === 'activities.parquet')?.bytes ?? new Uint8Array();
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    const rows = await parquetReadObjects({ file });
    expect(rows[1]).toMatchObject({ id: 'm1-1-p1-a2', start_year: 2020, end_printed: false, series: null });
    const schema = parquetSchema(await parquetMetadataAsync(file));
    const typeOf = (name: string): unknown =>
      schema.children.find(({ element }) => element.name === name)?.element.type;
    expect(['id', 'start_year', 'end_printed', 'source_left'].map(typeOf)).toEqual([
      ...['BYTE_ARRAY', 'INT32', 'BOOLEAN', 'DOUBLE'],
    ]);
  });

  test('has the same bytes each time', async () => {
    expect(await planToParquet(buildPlan())).toEqual(await planToParquet(buildPlan()));
  });
});

describe('Markdown', () => {
  test('shows each measure with its indicators and its schedule', async () => {
    const plan = await readMeasure('事業名|担当課|R5|R6', '広場|みどり課|設計|→');
    expect(textOf(planToMarkdown(plan))).toContain(
      '| 事業名 | 担当課 | 2023年度 | 2024年度 |\n| --- | --- | --- | --- |\n| 広場 | みどり課 | 設計 | → |\n',
    );
  });

  test('of a measure without a title the heading is its number', () => {
    const plan = buildPlan();
    const measures = plan.measures.map((measure) => ({ ...measure, title: '' }));
    expect(textOf(planToMarkdown({ ...plan, measures }))).toMatch(/^### 1$/m);
  });

  test('takes nothing that is printed for a sign of its own', async () => {
    const plan = await readMeasure('事業名|R5|R6', '*広場*_A_ <b>|`設計`|[工事]');
    expect(textOf(planToMarkdown(plan))).toContain('| \\*広場\\*\\_A\\_&lt;b&gt; | \\`設計\\` | \\[工事\\] |');
  });
});
