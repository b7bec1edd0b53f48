import { hash } from 'node:crypto';
import { basename } from 'node:path';
import { type DrawnPages, inspectPages, LINES_OF_PAGE, pagesToIndex } from '../index.ts';
import type { Language } from '../messages/languages.ts';
import { readProfileBeside } from './inputs.ts';
import { FileError } from './problem.ts';
import type { FoundSource, PublishedPlan } from './published.ts';
import { planToBoxes } from './review-drawing.ts';

/** The pages of an edition's source as `inspect` draws them, and how its page links to them. */
export type DrawnEdition = { folder: string; files: { file: string; text: string }[]; drawn: DrawnPages };

/** Draw what an edition was read from. Throws a FileError where that is not at hand, or has changed since. */
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
  const files = pages.map(({ number, svg }) => ({ number, file: `page-${number}.svg`, text: svg }));
  const folder = `${plan.edition}-pages`;
  const of = Object.entries(planToBoxes(plan, pages)).map(([place, [number]]) => [place, number]);
  return {
    folder,
    files: [...files, { file: 'index.html', text: pagesToIndex(basename(source), files) }],
    drawn: { folder, lines: LINES_OF_PAGE, of: Object.fromEntries(of) },
  };
}
