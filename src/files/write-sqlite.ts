import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Plan, planToSql, type SqlTable, sqlViews } from '../index.ts';
import { writeSynced } from './disk.ts';
import { errorToCode, toOutputError } from './problem.ts';

/** SQLite's application id of this program's databases: "koth" as a number. */
const APPLICATION_ID = 0x6b6f7468;
/** Bytes of the file header with the version of SQLite that wrote the file; cleared, so that the same plans give the same bytes. */
const [LIBRARY_VERSION, LIBRARY_VERSION_LENGTH] = [96, 4];

/** SQLite's error code for a full disk. */
const SQLITE_FULL = 13;

type Plans = Iterable<Plan> | AsyncIterable<Plan>;
type Database = import('node:sqlite').DatabaseSync;

/** The bytes of a database of the plans; the same plans give the same bytes. */
export async function plansToSqlite(plans: Plans): Promise<Uint8Array> {
  const place = tmpdir();
  let folder: string | null = null;
  try {
    folder = await mkdtemp(join(place, 'koteihyo-'));
    const path = join(folder, 'plan.sqlite');
    await writeSqlite(path, plans);
    return await readFile(path);
  } catch (error) {
    throw ['ENOSPC', 'EDQUOT', 'EACCES', 'EROFS', 'ENOENT'].includes(errorToCode(error))
      ? toOutputError(error, place)
      : error;
  } finally {
    if (folder !== null) await rm(folder, { recursive: true, force: true });
  }
}

/** Write the plans to a new database, holding only one plan in memory at a time. */
export async function writeSqlite(path: string, plans: Plans): Promise<void> {
  // Imported on demand: Node 22 prints a warning when it is loaded.
  const { DatabaseSync } = await import('node:sqlite');
  // Created by Node, whose errors say what is wrong; SQLite's do not.
  await writeSynced(path, '');
  const database = new DatabaseSync(path);
  try {
    await fill(database, plans);
  } catch (error) {
    throw isFull(error) ? Object.assign(error, { code: 'ENOSPC' }) : error;
  } finally {
    database.close();
  }
  const handle = await open(path, 'r+');
  try {
    await handle.write(new Uint8Array(LIBRARY_VERSION_LENGTH), 0, LIBRARY_VERSION_LENGTH, LIBRARY_VERSION);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isFull(error: unknown): error is Error {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_FULL;
}

async function fill(database: Database, plans: Plans): Promise<void> {
  // Nobody reads the file before it is complete, so it needs no rollback journal beside it. Node refuses the mode OFF.
  database.exec(`PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA application_id = ${APPLICATION_ID}`);
  database.exec('PRAGMA foreign_keys = OFF; BEGIN');
  const made = new Set<string>();
  const indexes: string[] = [];
  for await (const plan of plans) {
    for (const table of planToSql(plan)) {
      const isNew = !made.has(table.name);
      if (isNew) {
        database.exec(table.create);
        indexes.push(...table.indexes);
        made.add(table.name);
      }
      if (isNew || !table.isOnce) insert(database, table);
    }
  }
  for (const statement of [...indexes, ...sqlViews]) database.exec(statement);
  database.exec('COMMIT');
}

function insert(database: Database, { insert: statement, rows }: SqlTable): void {
  const prepared = database.prepare(statement);
  for (const row of rows) prepared.run(...row);
}
