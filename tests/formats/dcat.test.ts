import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { Parser, type Quad, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { describe, expect, test } from 'vitest';
import { type Plan, planToDataset } from '../../src/index.ts';
import { buildPlan } from './support.ts';
import { fileText, readPackage } from './validate-dataset.ts';

const dcat = 'http://www.w3.org/ns/dcat#';
const dct = 'http://purl.org/dc/terms/';
const base = 'https://data.example.jp/plan/';
/** Where a reader finds the file, which need not be where it says that it is published. */
const found = 'https://elsewhere.example.jp/x/';
const shapes = new Store(new Parser().parse(readFileSync(new URL('dcat-ap-3.ttl', import.meta.url), 'utf8')));

const nothing = { publisher: null, publisherCode: null, department: null, licence: null, url: null, retrieved: null };
const everything: Plan['publication'] = {
  ...{ publisher: '例県', publisherCode: '012025', department: '産業部', licence: 'CC BY 4.0' },
  ...{ url: 'https://example.jp/plan', retrieved: '2024-04-01', version: '1.1', created: '2024-05-01' },
  ...{ modified: '2024-06-01', keywords: ['産業'], contact: 'sangyo@example.jp', published: base },
};

const withPublication = (publication: Plan['publication']): Plan => buildPlan({ publication });
const catalogueOf = (plan: Plan): string => fileText(planToDataset(plan), 'dcat.jsonld');

/** The triples that a reader of linked data finds, without fetching anything. */
async function readTriples(text: string): Promise<Store> {
  const store = new Store();
  const parser = new JsonLdParser({ baseIRI: `${found}dcat.jsonld` });
  for await (const quad of Readable.from([text]).pipe(parser)) store.addQuad(quad as Quad);
  return store;
}

/** What a dataset has of a property; of a node its label or its address. */
function valuesOf(store: Store, property: string): string[] {
  return store.getObjects(base, property, null).map(({ value }) => value);
}

async function faultsOf(text: string): Promise<string[]> {
  const report = await new SHACLValidator(shapes).validate(await readTriples(text));
  return report.results.map((result) => `${result.path?.value} ${result.message.map(({ value }) => value)}`);
}

describe('dcat.jsonld keeps DCAT-AP 3', () => {
  test.each([
    ['where everything is stated', everything],
    ['where nothing is stated', nothing],
    ['where a page is to be asked', { ...nothing, contact: 'https://example.jp/contact' }],
  ])('%s', async (_, publication) => {
    expect(await faultsOf(catalogueOf(withPublication(publication)))).toEqual([]);
  });

  test.each([
    ['a distribution without address', /"dcat:accessURL": \{[^}]*\},/g, ''],
    ['a title without language', /"@language": "ja"/g, '"@type": "xsd:string"'],
    ['a size that is none', /xsd:nonNegativeInteger/g, 'xsd:string'],
    ['a day that is none', /xsd:date/g, 'xsd:time'],
  ])('and a reader would be told of %s', async (_, pattern, replacement) => {
    expect(await faultsOf(catalogueOf(withPublication(everything)).replace(pattern, replacement))).not.toEqual([]);
  });
});

describe('a catalogue reads', () => {
  test('what is stated', async () => {
    const store = await readTriples(catalogueOf(withPublication(everything)));
    expect(valuesOf(store, `${dct}title`)).toEqual(['産業ビジョン 工程表', '産業ビジョン 工程表 (schedule data)']);
    expect(valuesOf(store, `${dct}issued`)).toEqual(['2024-05-01']);
    expect(valuesOf(store, `${dct}modified`)).toEqual(['2024-06-01']);
    expect(valuesOf(store, `${dcat}version`)).toEqual(['1.1']);
    expect(valuesOf(store, `${dcat}keyword`)).toEqual(['工程表', '例県', '産業']);
    const [contact] = store.getObjects(base, `${dcat}contactPoint`, null);
    const reached = store.getObjects(contact ?? null, 'http://www.w3.org/2006/vcard/ns#hasEmail', null);
    expect(reached.map(({ value }) => value)).toEqual(['mailto:sangyo@example.jp']);
    const [period] = store.getObjects(base, `${dct}temporal`, null);
    const days = ['startDate', 'endDate'].flatMap((name) => store.getObjects(period ?? null, dcat + name, null));
    expect(days.map(({ value }) => value)).toEqual(['2018-04-01', '2020-03-31']);
    expect(new Set(store.getObjects(null, `${dct}license`, null).map(({ value }) => value))).toEqual(
      new Set(['https://creativecommons.org/licenses/by/4.0/']),
    );
  });

  test('nothing that nobody has stated', async () => {
    const store = await readTriples(catalogueOf(withPublication(nothing)));
    for (const name of ['publisher', 'spatial', 'issued', 'modified', 'license'])
      expect([name, store.getObjects(null, dct + name, null)]).toEqual([name, []]);
    for (const name of ['contactPoint', 'version'])
      expect([name, store.getObjects(null, dcat + name, null)]).toEqual([name, []]);
  });

  test('every file of the data, with its size and its hash', async () => {
    const files = planToDataset(withPublication(everything));
    const store = await readTriples(fileText(files, 'dcat.jsonld'));
    const told = store.getObjects(null, `${dcat}downloadURL`, null).map(({ value }) => value.slice(base.length));
    const listed = readPackage(files).resources.map(({ path }) => path);
    expect(told.toSorted()).toEqual(listed.filter((path) => path !== 'README.md' && path !== 'dcat.jsonld').toSorted());
    const sizes = store.getObjects(null, `${dcat}byteSize`, null).map(({ value }) => Number(value));
    const total = files.filter(({ path }) => told.includes(path)).reduce((sum, { bytes }) => sum + bytes.length, 0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(total);
  });

  test('addresses beside the file, where nobody has stated that it is published elsewhere', async () => {
    const store = await readTriples(catalogueOf(withPublication(nothing)));
    expect(store.getSubjects(`${dct}title`, null, null).map(({ value }) => value)).toContain(found);
    const told = store.getObjects(null, `${dcat}downloadURL`, null).map(({ value }) => value);
    expect(told).toContain(`${found}schedule.csv`);
  });

  test('no end of a plan whose last column has none', async () => {
    const [axis] = buildPlan().plan.axes;
    const column = { label: '2019年度以降', year: 2019, from: '2019-04', to: null, openEnded: true };
    const plan = buildPlan();
    const open = buildPlan({ plan: { ...plan.plan, axes: [{ id: axis?.id ?? 'x1', columns: [column] }] } });
    expect((await readTriples(catalogueOf(open))).getObjects(null, `${dcat}endDate`, null)).toEqual([]);
  });
});
