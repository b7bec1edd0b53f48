import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { FileError, type Problem } from '../../src/files/problem.ts';
import type { DatasetFile } from '../../src/index.ts';

/** A folder with these files in it, gone when the test is over. */
export async function scratchFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'koteihyo-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

/** Every file below a folder with its content. */
export async function readFolder(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const content: Record<string, string> = {};
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name);
    content[path.slice(folder.length + 1)] = await readFile(path, 'utf8');
  }
  return content;
}

/** The problem that a call throws. */
export async function problemOf(call: () => unknown): Promise<Problem> {
  try {
    await call();
  } catch (error) {
    if (error instanceof FileError) return error.problem;
    throw error;
  }
  throw new Error('nothing was thrown');
}

/** A plan in the form of the real one, with `name` as its project. */
export const samplePlan = (name = '講習会の開催'): string => `「見本ビジョン」工程表

2019年7月

見本部

「見本ビジョン」工程表

取組方向 1 見本産業の振興

(1) 見本産業の育成

主担当 見本課

見本産業は、県内経済を支えています。

モニタリング指標	2018	2019	2020	2021
見本企業数	—	20件	20件	20件

実施スケジュール

取組内容	具体的な事業等 (主なもの)	関連 取組	担当課	2018	2019	2020	2021
①見本産業の人材を育成します。【見本課】							
	${name}	①	見本課	実施		→	
`;

export function toFile(path: string, text: string): DatasetFile {
  return { path, bytes: new TextEncoder().encode(text) };
}
