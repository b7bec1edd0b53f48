/** What is wrong with a command line, and what to do; `{command}` is the command with those above it, `{call}` how it is called. */
export const usageErrorsEn = {
  'unknown-option': '{command}: unexpected option {actual}, expected {expected}; see {call} --help',
  'option-like-file': '{command}: unexpected option {actual}; if you mean the file of this name, write ./{actual}',
  'unknown-command': '{command}: unexpected command {actual}, expected {expected}; see {call} --help',
  'missing-argument': '{command}: missing <{name}> ({expected}); add it, as {call} --help shows',
  'missing-option': '{command}: missing {option} ({expected}); add it, as {call} --help shows',
  'missing-value': '{command}: no value for {option}, expected {expected}; add it, as {call} --help shows',
  'wrong-value': '{command}: unexpected "{actual}" for {option}, expected {expected}; see {call} --help',
  'excess-arguments':
    '{command}: unexpected argument "{actual}", expected {expected}; leave it out, or see {call} --help',
  'no-arguments': '{command}: unexpected argument "{actual}", expected no argument; leave it out, or see {call} --help',
  'conflicting-options':
    '{command}: unexpected {option} beside {other}, expected one of them; leave one out, or see {call} --help',
  'no-focus': '{command}: missing {expected}; add it, as {call} --help shows',
  'old-node': 'koteihyo: unexpected Node {actual}, expected {expected} or newer; install it from https://nodejs.org',
};

/** What the value of an option is expected to be, and how such are listed. */
export const usageExpectationsEn = {
  pages: 'pages such as 3-12 or 5, the first of them 1 or more',
  lines: 'lines such as 206-214 or 7, the first of them 1 or more',
  'case-name': 'small letters and digits with hyphens, such as packed-labels',
  page: 'a page number from 1',
  folder: 'a folder, since a dataset is many files; one that is called - is ./-',
  positive: 'a number above 0',
  formats: 'json, csv, xlsx, sqlite, parquet, markdown, with commas between them',
  'export-format': 'a file that ends in .xlsx, .sqlite or .md, a folder that ends in .parquet, or --format',
  'export-path': 'a file or a folder to write; one that is called - is ./-',
  'one-of': 'one of {choices}',
  choice: '{choices}',
  comma: ', ',
};
