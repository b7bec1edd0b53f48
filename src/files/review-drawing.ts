import {
  type DrawnSheet,
  eachPlace,
  InputError,
  type InspectedPage,
  inspectPage,
  inspectPages,
  isPdf,
  type PlaceBox,
  type Plan,
  placesToPage,
} from '../index.ts';
import type { Review } from './review-state.ts';

/** The source of a review as `inspect` draws it; it is drawn once, since corrections do not change it. */
export type ReviewDrawing = {
  page: (number: number) => Promise<string | null>;
  /** Of a workbook or a document its sheets or tables, and where the places of the plan lie on them. */
  sheets: (plan: Plan) => Promise<{ sheets: DrawnSheet[]; boxes: Record<string, PlaceBox> }>;
};

export function reviewToDrawing({ input, plan: { source } }: Review): ReviewDrawing {
  const isSheets = input !== null && (source.kind === 'sheet' || source.kind === 'document');
  let drawn: Promise<InspectedPage[]> | null = null;
  const draw = (): Promise<InspectedPage[]> => {
    drawn ??= isSheets ? inspectPages(input.bytes, { language: 'ja', profile: input.profile }).catch(toNone) : noPages;
    return drawn;
  };
  return {
    page: async (number) => {
      if (isSheets) return (await draw()).find((one) => one.number === number)?.svg ?? null;
      if (input === null || !isPdf(input.bytes)) return null;
      const { bytes, profile } = input;
      return inspectPage(bytes, { page: number, language: 'ja', profile }).catch(toNoPage);
    },
    sheets: async (plan) => {
      const pages = await draw();
      return { sheets: pages.map(pageToSheet), boxes: pages.length === 0 ? {} : planToBoxes(plan, pages) };
    },
  };
}

const noPages: Promise<InspectedPage[]> = Promise.resolve([]);

/** A document without tables has nothing to draw. */
function toNone(error: unknown): InspectedPage[] {
  if (error instanceof InputError) return [];
  throw error;
}

function toNoPage(error: unknown): null {
  if (error instanceof InputError) return null;
  throw error;
}

function pageToSheet({ number, svg }: InspectedPage): DrawnSheet {
  const [, view = ''] = /<svg[^>]* viewBox="([^"]*)"/.exec(svg) ?? [];
  return { number, view };
}

/** Where the places of a plan lie on its sheets or tables, by the words that its page has for them; none of a PDF or a text. */
export function planToBoxes(plan: Plan, pages: readonly InspectedPage[]): Record<string, PlaceBox> {
  const boxes: Record<string, PlaceBox> = {};
  for (const place of eachPlace(plan)) {
    const [words] = placesToPage([place]);
    if (typeof words !== 'string' || words in boxes) continue;
    for (const { number, boxOf } of pages) {
      const box = boxOf(place);
      if (box) boxes[words] = [number, ...box];
    }
  }
  return boxes;
}
