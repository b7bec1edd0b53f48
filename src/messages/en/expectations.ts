/** What a field of the sidecar is expected to be. */
export const sidecarExpectationsEn = {
  publisherCode: 'a text of 6 digits such as "240001"',
  url: 'an address such as "https://www.example.lg.jp/plan.pdf"',
  retrieved: 'a day as "2019-07-31"',
  created: 'a day as "2019-07-31"',
  modified: 'a day as "2019-07-31"',
  keywords: 'a list of texts such as [産業, 観光]',
  contact: 'a mail address, or an address such as "https://www.example.lg.jp/contact"',
  published: 'the address of the folder of the dataset, such as "https://data.example.lg.jp/plan/"',
  values: 'actual or target for fiscal years such as { 2018: actual, 2019..: target }',
  edition:
    'a text in quotes that any disk can hold as a name: at most 200 bytes, without / \\ : * ? " < > | or invisible characters, no dot or blank at its ends, and none such as CON or manifest.json',
};

/** What a field of the registry is expected to be, where it is not a text. */
export const registryExpectationsEn = {
  kind: 'division, bureau, office, institute, branch office, municipality, university, organisation, team or collective',
  aliases: 'a list of texts such as [A, B]',
  validFrom: 'a day as "2019-04-01", or null',
  validUntil: 'a day as "2022-03-31", or null',
};

/** What a field of a correction is expected to be, where it is not a text. */
export const correctionExpectationsEn = {
  kind: 'actual or target',
  years: 'fiscal years such as 2019, 2019-2021, 2021+ or 2021?',
  year: 'a fiscal year such as 2019',
  when: 'a day such as 2022-05-01',
  role: 'main or sub',
  cumulative: 'true or false',
  reprint: 'true or false',
  initiatives: 'numbers such as [1, 3]',
  items: 'a text, or a list of texts',
  lanes: 'what a lane prints, or a list of such texts',
  activities: 'what a box prints, or a list of such texts',
  saw: 'what the reading said, a text or a list of texts, one for each line',
  endBasis: 'cell, arrow, span, bar, marks or period',
  note: 'a text, or null',
  set: 'fields with their values such as { years: 2019-2021 }',
  move: 'the name of a project, or { measure: …, project: … }',
  split: 'a name and lanes such as { name: A, lanes: [B] }',
  drop: 'indicator, initiative, project, lane or activity',
};

/** What any other field is expected to be. */
export const typedExpectationsEn = {
  years:
    'fiscal years such as 2023, 2023-2026, R5-R8 or 令和5～8, with + where it goes on after the last one (2026+), with ? where its end is not printed (2023?)',
};

export const otherExpectationsEn = {
  text: 'a text, in quotes where it looks like a number',
};
