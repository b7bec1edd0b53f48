import type { Plan } from '../model/plan.ts';
import { withoutEmpty } from '../model/without-empty.ts';
import type { ListedFile } from './datapackage.ts';
import { toJsonText } from './json.ts';
import { licenceToLicense, planToAttribution, planToDescription, planToKeywords, planToTitle } from './publication.ts';

type Node = Readonly<Record<string, unknown>>;

const namespaces = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const japanese = {
  '@id': 'http://publications.europa.eu/resource/authority/language/JPN',
  '@type': 'dct:LinguisticSystem',
};
const government = {
  '@id': 'http://publications.europa.eu/resource/authority/data-theme/GOVE',
  '@type': 'skos:Concept',
  'skos:prefLabel': { '@value': 'Government and public sector', '@language': 'en' },
};
const dataPackage = { '@id': 'https://datapackage.org/profiles/2.0/datapackage.json', '@type': 'dct:Standard' };
const sha256 = { '@id': 'spdx:checksumAlgorithm_sha256', '@type': 'spdx:ChecksumAlgorithm' };

/**
 * The content of `dcat.jsonld`: the dataset for catalogues, in DCAT-AP 3. Addresses are relative to the address where the dataset is
 * published, if stated, otherwise to the file. The JSON-LD context is inline, so reading it needs no network.
 */
export function planToCatalogue(plan: Plan, files: readonly ListedFile[]): string {
  const { version, created, modified, published, url } = plan.publication;
  const license = planToLicense(plan);
  const page = url !== null && /^https?:\/\/\S+$/.test(url) ? { '@id': url, '@type': 'foaf:Document' } : null;
  return toJsonText(
    withoutEmpty({
      '@context': withoutEmpty({ '@base': published?.replace(/\/*$/, '/'), ...namespaces }),
      '@id': './',
      '@type': 'dcat:Dataset',
      'dct:title': inBoth(planToTitle(plan), `${planToTitle(plan)} (schedule data)`),
      'dct:description': inBoth(planToDescription(plan, 'ja'), planToDescription(plan, 'en')),
      'dct:identifier': plan.edition,
      'dcat:version': version,
      'dct:issued': created && toDay(created),
      'dct:modified': modified && toDay(modified),
      'dct:language': japanese,
      'dcat:theme': government,
      'dcat:keyword': planToKeywords(plan).map(inJapanese),
      ...planToAgents(plan),
      ...planToCoverage(plan),
      'dct:provenance': {
        '@type': 'dct:ProvenanceStatement',
        'rdfs:label': inBoth(planToAttribution(plan, 'ja'), planToAttribution(plan, 'en')),
      },
      'foaf:page': page,
      'dct:conformsTo': dataPackage,
      'dcat:distribution': files.map((file) => fileToDistribution(file, license)),
    }),
  );
}

/** Publisher and contact, each only if stated. */
function planToAgents({ publication }: Plan): Node {
  const { publisher, department, contact } = publication;
  const name = [publisher, department].filter((part) => part !== null).join(' ');
  const isPage = /^https?:/.test(contact ?? '');
  const point = withoutEmpty({
    '@type': ['vcard:Organization', 'vcard:Kind'],
    'vcard:fn': name === '' ? null : name,
    'vcard:hasURL': isPage ? { '@id': contact } : null,
    'vcard:hasEmail': contact === undefined || isPage ? null : { '@id': `mailto:${contact}` },
  });
  return withoutEmpty({
    'dct:publisher': publisher && { '@type': 'foaf:Agent', 'foaf:name': inJapanese(publisher) },
    'dcat:contactPoint': department === null && contact === undefined ? null : point,
  });
}

/** Spatial coverage, by the body's 全国地方公共団体コード, and temporal coverage; a last column such as R7以降 has no end. */
function planToCoverage({ publication, plan }: Plan): Node {
  const { publisher, publisherCode } = publication;
  const [first, last] = [plan.years[0], plan.years.at(-1)];
  const isOpen = plan.axes.some(({ columns }) => columns.some(({ openEnded }) => openEnded));
  const place = withoutEmpty({
    '@type': 'dct:Location',
    'dct:identifier': publisherCode,
    'skos:prefLabel': publisher && inJapanese(publisher),
  });
  const period = withoutEmpty({
    '@type': 'dct:PeriodOfTime',
    'dcat:startDate': toDay(`${first}-04-01`),
    'dcat:endDate': isOpen || last === undefined ? null : toDay(`${last + 1}-03-31`),
  });
  return withoutEmpty({
    'dct:spatial': publisherCode === null ? null : place,
    'dct:temporal': first === undefined ? null : period,
  });
}

function planToLicense({ publication: { licence } }: Plan): Node | null {
  if (licence === null) return null;
  const { path, title } = licenceToLicense(licence);
  return withoutEmpty({ '@id': path, '@type': 'dct:LicenseDocument', 'dct:title': title });
}

function fileToDistribution({ ja, en, format, mediatype, file, digest }: ListedFile, license: Node | null): Node {
  const address = { '@id': file.path };
  return withoutEmpty({
    '@id': `dcat.jsonld#${file.path}`,
    '@type': 'dcat:Distribution',
    'dct:title': inBoth(`${ja}（${file.path}）`, `${en} (${file.path})`),
    'dcat:accessURL': address,
    'dcat:downloadURL': address,
    'dcat:mediaType': {
      '@id': `https://www.iana.org/assignments/media-types/${mediatype}`,
      '@type': 'dct:MediaType',
    },
    // CKAN shows the label only for the first of these types
    'dct:format': { '@type': ['dct:IMT', 'dct:MediaTypeOrExtent'], 'rdfs:label': format.toUpperCase() },
    'dct:language': japanese,
    'dct:license': license,
    'dct:conformsTo': file.path === 'plan.json' ? { '@id': 'plan.schema.json', '@type': 'dct:Standard' } : null,
    'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': String(file.bytes.byteLength) },
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': sha256,
      'spdx:checksumValue': { '@type': 'xsd:hexBinary', '@value': digest },
    },
  });
}

function inBoth(ja: string, en: string): Node[] {
  return [inJapanese(ja), { '@value': en, '@language': 'en' }];
}

function inJapanese(text: string): Node {
  return { '@value': text, '@language': 'ja' };
}

function toDay(day: string): Node {
  return { '@type': 'xsd:date', '@value': day };
}
