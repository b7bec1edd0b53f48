import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { extract, type Plan } from '../../src/index.ts';
import { partsToCsv, partsToHtml, partsToMarkdown, type TextPart, textToParts } from '../support/write-kinds.ts';
import { partsToWord } from '../support/write-word.ts';

const text = readFileSync(path.join(import.meta.dirname, '../../input/mie-sangyo-vision-koteihyo-2019.txt'), 'utf8');

/** The edition with its 24 measures, as other programs write it. */
const kinds: readonly [kind: string, write: (parts: readonly TextPart[]) => string | Uint8Array][] = [
  ['Word', partsToWord],
  ['HTML', partsToHtml],
  ['Markdown', partsToMarkdown],
  ['CSV', (parts) => partsToCsv(parts, { delimiter: ',', isPadded: false, quotesAll: false })],
  ['CSV, padded', (parts) => partsToCsv(parts, { delimiter: ',', isPadded: true, quotesAll: false })],
  ['CSV with semicolons', (parts) => partsToCsv(parts, { delimiter: ';', isPadded: false, quotesAll: false })],
  ['TSV, quoted', (parts) => partsToCsv(parts, { delimiter: '\t', isPadded: false, quotesAll: true })],
  ['TSV, quoted and padded', (parts) => partsToCsv(parts, { delimiter: '\t', isPadded: true, quotesAll: true })],
];

let expected: unknown;

beforeAll(async () => {
  expected = toRecords(await extract(text));
});

describe('an edition that another program has written', () => {
  it.each(kinds)('%s is read as its text is, but for places', async (_, write) => {
    const plan = await extract(write(textToParts(text)));
    expect(plan.source.kind).toBe('document');
    expect(toRecords(plan)).toEqual(expected);
  });
});

/** The example of an invented city, printed by Writer, and the document that it was printed from. */
describe('a plan whose arrows are drawn', () => {
  it('is read from a Word document as from its PDF, but for places', async () => {
    const [pdf, word] = ['../../input/sample-midorino-koteihyo-2024.pdf', 'fixtures/midorino.docx'].map((name) =>
      readFileSync(path.join(import.meta.dirname, name)),
    );
    const plans = await Promise.all([pdf, word].map((bytes) => extract(bytes ?? '')));
    const [printed, written] = plans.map(toRecords);
    expect(written).toEqual(printed);
    expect(plans.map(({ source }) => source.kind)).toEqual(['pdf', 'document']);
    const activities = plans[0]?.measures.flatMap(({ projects }) =>
      projects.flatMap(({ lanes }) => lanes.flatMap((lane) => lane.activities)),
    );
    expect(activities?.filter(({ endBasis }) => endBasis === 'arrow')).toHaveLength(10);
  });
});

/** What stands in the plan, without where it stands. */
function toRecords({ plan, index, directions, measures, departments }: Plan): unknown {
  return JSON.parse(
    JSON.stringify({ plan, index, directions, measures, departments }, (key, value) =>
      key === 'source' ? undefined : value,
    ),
  );
}
