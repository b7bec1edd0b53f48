import { hasSchedule, sectionsToPlan } from './convert.ts';
import { InputError } from './errors.ts';
import { countTables, tableToPicture } from './formats/grid-picture.ts';
import { pageToSvg } from './formats/page-svg.ts';
import { profileToVocabulary } from './japanese/vocabulary.ts';
import { noticeToRecord } from './messages/render.ts';
import { optionsSchema, type ResolvedInspectOptions } from './options.ts';
import { bytesToDocument, type SeenPage } from './read.ts';
import { blocksToSections } from './sections/document.ts';

/** Read a whole input, and draw what was found on one of its pages, sheets or tables. */
export async function inspect(
  bytes: Uint8Array,
  { page, password, language, profile }: ResolvedInspectOptions,
): Promise<string> {
  const pages: SeenPage[] = [];
  const vocabulary = profileToVocabulary(profile);
  const source = await bytesToDocument(bytes, { password, pages: null }, vocabulary, (one) => {
    if (one.number === page) pages.push(one);
  });
  if (source.kind === 'text') throw new InputError('not-pdf');
  const isDocument = source.kind === 'document';
  const count = isDocument ? countTables(source.blocks) : (source.pages ?? 0);
  const seen = isDocument ? tableToPicture(source.blocks, page) : pages[0];
  if (!seen) throw new InputError('pdf-no-page', { page, count });
  const sections = blocksToSections(source.blocks, vocabulary);
  const plan = hasSchedule(sections.value)
    ? await sectionsToPlan(sections, source, optionsSchema.parse({}), vocabulary)
    : null;
  const notices = plan?.notices ?? [...source.notices, ...sections.notices].map(noticeToRecord);
  const furniture = source.furniture.map(({ place }) => place);
  const { boxOf, toPicture } = seen;
  return pageToSvg(
    { picture: toPicture(), boxOf, pages: count, sections: sections.value, furniture, plan, notices },
    language,
  );
}
