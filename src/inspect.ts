import { hasSchedule, sectionsToPlan } from './convert.ts';
import { InputError } from './errors.ts';
import { pageToSvg } from './formats/page-svg.ts';
import { profileToVocabulary } from './japanese/vocabulary.ts';
import { foundToPicture } from './layout/picture.ts';
import { noticeToRecord } from './messages/render.ts';
import type { PagePicture } from './model/page-picture.ts';
import { optionsSchema, type ResolvedInspectOptions } from './options.ts';
import { bytesToDocument, isPdf } from './read.ts';
import { blocksToSections } from './sections/document.ts';

/** Read a whole PDF, and draw what was found on one of its pages. */
export async function inspect(
  bytes: Uint8Array,
  { page, password, language, profile }: ResolvedInspectOptions,
): Promise<string> {
  if (!isPdf(bytes)) throw new InputError('not-pdf');
  const pictures: PagePicture[] = [];
  const vocabulary = profileToVocabulary(profile);
  const source = await bytesToDocument(bytes, { password, pages: null }, vocabulary, (found) => {
    if (found.page.number === page) pictures.push(foundToPicture(found));
  });
  const count = source.pages ?? 0;
  const [picture] = pictures;
  if (!picture) throw new InputError('pdf-no-page', { page, count });
  const sections = blocksToSections(source.blocks, vocabulary);
  const plan = hasSchedule(sections.value)
    ? await sectionsToPlan(sections, source, optionsSchema.parse({}), vocabulary)
    : null;
  const notices = plan?.notices ?? [...source.notices, ...sections.notices].map(noticeToRecord);
  const furniture = source.furniture.map(({ place }) => place);
  return pageToSvg({ picture, pages: count, sections: sections.value, furniture, plan, notices }, language);
}
