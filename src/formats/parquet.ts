import type { BasicType } from 'hyparquet-writer';
import type { Plan } from '../model/plan.ts';
import type { DatasetFile } from './datapackage.ts';
import { planToTables } from './plan-to-tables.ts';
import type { FieldType, Table, TableValue } from './table.ts';

const typeOf: Readonly<Record<FieldType, BasicType>> = {
  string: 'STRING',
  integer: 'INT32',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
};

/** Each table as Parquet: typed columns named as in the English CSV, null for empty cells. The package is loaded on demand. */
export async function planToParquet(plan: Plan): Promise<DatasetFile[]> {
  const { parquetWriteBuffer } = await import('hyparquet-writer');
  const toBytes = ({ fields, rows }: Table): Uint8Array => {
    const columnData = fields.map(({ name, type, required }) => ({
      name,
      type: typeOf[type],
      nullable: !required,
      data: rows.map((row): TableValue => row[name] ?? null),
    }));
    return new Uint8Array(parquetWriteBuffer({ columnData, createdBy: 'koteihyo' }));
  };
  return Array.from(planToTables(plan), (table) => ({ path: `${table.name}.parquet`, bytes: toBytes(table) }));
}
