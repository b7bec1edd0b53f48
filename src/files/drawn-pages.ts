import { hash } from 'node:crypto';
import { basename } from 'node:path';
import { type DrawnPages, type InspectedPage, inspectPages, LINES_OF_PAGE, pagesToIndex } from '../index.ts';
import type { Language } from '../messages/languages.ts';
import { readProfileBeside } from './inputs.ts';
import { FileError } from './problem.ts';
import type { FoundSource, PublishedPlan } from './published.ts';
import { planToBoxes } from './review-drawing.ts';

/** The pages of an edition's source as `inspect` draws them, and how its page links to them. */
export type DrawnEdition = { folder: string; files: DrawnFile[]; drawn: DrawnPages };

/** A file of a folder of drawn pages. */
export type DrawnFile = { file: string; text: string };

/** Draw the source of an edition. Throws a FileError if it is not found, or has changed since. */
export async function drawEdition(
  { plan, path }: PublishedPlan,
  { path: source, bytes, searched }: FoundSource,
  language: Language,
): Promise<DrawnEdition> {
  if (source === null || bytes === null || hash('sha256', bytes) !== plan.source.sha256) {
    const values = { file: plan.source.file ?? '—', searched: searched.join(', ') || '—' };
    throw new FileError({ code: 'site/no-source', path, values });
  }
  const pages = await inspectPages(bytes, { language, profile: await readProfileBeside(source) });
  const folder = `${plan.edition}-pages`;
  const of = Object.entries(planToBoxes(plan, pages)).map(([place, [number]]) => [place, number]);
  return {
    folder,
    files: pagesToFiles(pages, source),
    drawn: { folder, lines: LINES_OF_PAGE, of: Object.fromEntries(of) },
  };
}

/** A drawing for each page of the document at `source`, and their index. */
export function pagesToFiles(pages: readonly InspectedPage[], source: string): DrawnFile[] {
  const files = pages.map(({ number, svg }) => ({ number, file: `page-${number}.svg`, text: svg }));
  const index = { file: 'index.html', text: pagesToIndex(basename(source), files) };
  return [...files.map(({ file, text }) => ({ file, text })), index];
}
