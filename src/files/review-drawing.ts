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

/** The source of a review as `inspect` draws it. It is drawn only once, since corrections do not change the drawing. */
export type ReviewDrawing = {
  page: (number: number) => Promise<string | null>;
  /** The sheets of a workbook or the tables of a document, and the boxes of the plan's places on them. */
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

/** An empty list for a document without tables; rethrows any other error. */
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

/** The boxes of a plan's places on its sheets or tables, by the text that the page shows for a place; empty for a PDF or a text. */
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
