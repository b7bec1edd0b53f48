/** What a dataset says of itself: in its README.md and to catalogues. */
export const aboutDatasetEn = {
  description:
    'Data read by a program from {source}: which department does what in which fiscal year. It has {measures|measure|measures}, {projects|project|projects} and {activities|activity|activities}{years}. Doubtful readings are listed with their places.',
  years: ' of the fiscal years {first} to {last}',
  source: '{publisher} "{title}"{issued}',
  issued: ' ({issued})',
  credit: 'Made by processing {source}',
  heading: 'In English',
  whence: 'Source',
  address: 'Published at {url}',
  retrieved: ' (retrieved {retrieved})',
  file: 'Read from the file `{file}` (SHA-256 `{sha256}`)',
  certainty: 'How reliable it is',
  byProgram: 'A program (koteihyo) read this data. It has not been fully checked by hand.',
  notices:
    '{errors|error|errors} and {warnings|warning|warnings}; `{file}` gives the place and the other readings. Compare these with the source.',
  ends: 'Of {ends} of {activities|activity|activities} the source does not print the end: the schedule has →? there, and the end year is the last certain one.',
  corrections: '{corrections|correction by hand is|corrections by hand are} included.',
  opening: 'How to open it',
  schedule: 'the schedule as printed, for a spreadsheet; start here',
  page: 'a page for a browser, with a filter and the places in the source',
  marks:
    '→ continues   →? may continue: its end is not printed   blue: years of an activity   yellow: its end is not printed   grey: as in the row above',
  workbook: 'the schedule and all tables as a workbook',
  database: 'all tables as an SQLite database',
  markdown: 'the schedule as a text to read',
  plan: 'everything in one file, nested (schema: `plan.schema.json`)',
  descriptor: 'all files with the meaning and type of each column',
  catalogue: 'for data catalogues (DCAT-AP)',
  licence: 'Licence',
  noLicence: 'No licence is stated. Ask the publisher before you use the data.',
  crediting: 'Credit line to copy',
};
