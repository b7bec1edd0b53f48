import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bytesToOwnText, diffPlans, isOwnPage, type Plan, plansToIndex, planToPage } from '../index.ts';
import type { Language } from '../messages/languages.ts';
import { exists, writeWhole } from './disk.ts';
import { type DrawnEdition, type DrawnFile, drawEdition } from './drawn-pages.ts';
import { FileError, nullIfMissing, writing } from './problem.ts';
import { findSource, readPlans } from './published.ts';

/** A page that was written, with its edition. */
export type SitePage = { edition: string; path: string };

const indexName = 'index.html';

/**
 * Write a site of published datasets, or of folders of them: a page for each, with the changes since the previous edition, and an
 * index. Only pages of this program are overwritten. Throws a FileError.
 */
export async function writeSite(
  named: readonly string[],
  output: string,
  source: string | null,
  /** The language of the drawings; null: do not draw pages. */
  drawIn: Language | null = null,
): Promise<{ index: string; pages: SitePage[] }> {
  const editions: { plan: Plan; text: string | null; drawing: DrawnEdition | null }[] = [];
  for await (const published of readPlans(named)) {
    const found = await findSource(published, source);
    const { plan } = published;
    const text = found.bytes === null ? null : bytesToOwnText(found.bytes, plan);
    editions.push({ plan, text, drawing: drawIn === null ? null : await drawEdition(published, found, drawIn) });
  }
  editions.sort(byIssue);
  const files = editions.map(({ plan, text, drawing }, at) => {
    const before = editions[at - 1]?.plan ?? null;
    const diff = before === null ? null : diffPlans(before, plan);
    const index = editions.length > 1 ? indexName : null;
    const path = editions.length > 1 ? `${plan.edition}.html` : indexName;
    return { plan, path, page: planToPage(plan, { text, diff, index, drawn: drawing?.drawn ?? null }) };
  });
  const all = editions.length > 1 ? [...files, { path: indexName, page: plansToIndex(files) }] : files;
  await writing(output, async () => {
    await mkdir(output, { recursive: true });
    for (const { path } of all) await refuseOther(join(output, path));
    for (const { drawing } of editions) if (drawing) await writePages(join(output, drawing.folder), drawing.files);
    for (const { path, page } of all) await writeWhole(join(output, path), page);
  });
  const pages = files.map(({ plan, path }) => ({ edition: plan.edition, path: join(output, path) }));
  return { index: join(output, indexName), pages };
}

/** Write drawn pages and their index into a folder, overwriting only those of an earlier run. Returns the path of the index. */
export async function writePages(output: string, files: readonly DrawnFile[]): Promise<string> {
  const index = join(output, indexName);
  await writing(output, async () => {
    const isOwn = await exists(index);
    await mkdir(output, { recursive: true });
    await refuseOther(index);
    for (const { file } of files) {
      if (!isOwn && (await exists(join(output, file))))
        throw new FileError({ code: 'output/other-page', path: join(output, file) });
    }
    for (const { file, text } of files) await writeWhole(join(output, file), text);
  });
  return index;
}

/** Older editions first; editions of the same month in the order of the arguments. */
function byIssue({ plan: a }: { plan: Plan }, { plan: b }: { plan: Plan }): number {
  const [first, second] = [a.plan.issued ?? '', b.plan.issued ?? ''];
  if (first === second || first === '' || second === '') return 0;
  return first < second ? -1 : 1;
}

/** Throws a FileError rather than overwrite a page that another program made. */
async function refuseOther(path: string): Promise<void> {
  const text = await nullIfMissing(readFile(path, 'utf8'));
  if (text !== null && !isOwnPage(text)) throw new FileError({ code: 'output/other-page', path });
}
