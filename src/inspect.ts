import { hasSchedule, sectionsToPlan, withName } from './convert.ts';
import { InputError } from './errors.ts';
import { countTables, tableToPicture } from './formats/grid-picture.ts';
import { pageToSvg } from './formats/page-svg.ts';
import { LINES_OF_PAGE, linesToSvg } from './formats/text-page-svg.ts';
import { bytesToLines } from './input-bytes.ts';
import { profileToVocabulary, type Vocabulary } from './japanese/vocabulary.ts';
import { noticeToRecord } from './messages/render.ts';
import type { Box } from './model/drawn-page.ts';
import type { NoticeRecord } from './model/notice.ts';
import type { Place } from './model/place.ts';
import { optionsSchema, type ResolvedInspectOptions } from './options.ts';
import { bytesToDocument } from './read/bytes-to-document.ts';
import { asNamed, isMisnamedPdf } from './read/misnamed-pdf.ts';
import type { SeenPage, SourceDocument } from './read/source-document.ts';
import { withBareYears } from './sections/bare-years.ts';
import { blocksToSections } from './sections/blocks-to-sections.ts';

/** `page` is null for all. */
type AnyPage = Omit<ResolvedInspectOptions, 'page'> & { page: number | null };

/** A page, sheet, table or part of a text as it was drawn, counted from 1. */
export type InspectedPage = {
  number: number;
  svg: string;
  /** The box of a place on this page (points); null if the place is elsewhere, or the input is a text. */
  boxOf: (place: Place) => Box | null;
  /** What is wrong with the input as a whole, such as its name. */
  notices: readonly NoticeRecord[];
};

/** Read a whole input and draw one of its pages, sheets, tables or parts of a text, or all of them. */
export async function inspect(bytes: Uint8Array, options: AnyPage): Promise<InspectedPage[]> {
  return asNamed(bytes, options.file, () => inspectBytes(bytes, options));
}

async function inspectBytes(bytes: Uint8Array, options: AnyPage): Promise<InspectedPage[]> {
  const { page, password, language, profile, file } = options;
  const watched: SeenPage[] = [];
  const vocabulary = profileToVocabulary(profile);
  const read = await bytesToDocument(bytes, { password, pages: null }, vocabulary, (one) => {
    if (page === null || one.number === page) watched.push(one);
  });
  const source = withName(read, { file });
  if (source.kind === 'text') return inspectText(bytes, source, vocabulary, options);
  const isDocument = source.kind === 'document';
  const count = isDocument ? countTables(source.blocks) : (source.pages ?? 0);
  if (isDocument && count === 0) throw new InputError('no-tables');
  const seen = isDocument ? drawTables(source, page, count) : watched;
  if (seen.length === 0) throw new InputError('pdf-no-page', { page: page ?? 1, count });
  const { sections, plan, notices } = await readRecords(source, vocabulary, isMisnamedPdf(bytes, file));
  const runningHeads = source.runningHeads.map(({ place }) => place);
  return seen.map(({ number, boxOf, toPicture }) => {
    const view = { picture: toPicture(), boxOf, pages: count, sections, runningHeads, plan, notices };
    return { number, svg: pageToSvg(view, language), boxOf, notices: noticesOfInput(notices) };
  });
}

function drawTables({ blocks }: SourceDocument, page: number | null, count: number): SeenPage[] {
  return toNumbers(page, count).flatMap((number) => {
    const table = tableToPicture(blocks, number);
    return table === null ? [] : [{ number, ...table }];
  });
}

async function inspectText(
  bytes: Uint8Array,
  source: SourceDocument,
  vocabulary: Vocabulary,
  { page, language, file }: AnyPage,
): Promise<InspectedPage[]> {
  const lines = bytesToLines(bytes).map((text, at) => ({ number: at + 1, text }));
  const count = Math.max(1, Math.ceil(lines.length / LINES_OF_PAGE));
  if (page !== null && page > count) throw new InputError('pdf-no-page', { page, count });
  const { plan, notices } = await readRecords(source, vocabulary, isMisnamedPdf(bytes, file));
  return toNumbers(page, count).map((number) => {
    const own = lines.slice((number - 1) * LINES_OF_PAGE, number * LINES_OF_PAGE);
    return {
      number,
      svg: linesToSvg({ lines: own, plan, notices }, language),
      boxOf: () => null,
      notices: noticesOfInput(notices),
    };
  });
}

function toNumbers(page: number | null, count: number): number[] {
  return page === null ? Array.from({ length: count }, (_, at) => at + 1) : [page];
}

function noticesOfInput(notices: readonly NoticeRecord[]): NoticeRecord[] {
  return notices.filter(({ code }) => code === 'source/kind-misnamed');
}

async function readRecords(source: SourceDocument, given: Vocabulary, isMisnamed: boolean) {
  const vocabulary = withBareYears(source.blocks, given);
  const sections = blocksToSections(source.blocks, vocabulary);
  if (!hasSchedule(sections.value) && isMisnamed) throw new InputError('pdf-misnamed');
  const plan = hasSchedule(sections.value)
    ? await sectionsToPlan(sections, source, optionsSchema.parse({}), vocabulary)
    : null;
  const notices = plan?.notices ?? [...source.notices, ...sections.notices].map(noticeToRecord);
  return { sections: sections.value, plan, notices };
}
