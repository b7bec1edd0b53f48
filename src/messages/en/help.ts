/** The help of the program and its commands: `<command>`, its arguments and options, and what is common to several. */
export const helpEn = {
  program: 'Turns the 工程表 of a Japanese public plan (who does what in which fiscal year) into a dataset.',
  version: 'print the version',
  helpOption: 'print help',
  helpCommand: 'print the help of a command',
  'Usage:': 'Usage:',
  'Arguments:': 'Arguments:',
  'Options:': 'Options:',
  'Commands:': 'Commands:',
  '[options]': '[options]',
  '[command]': '[command]',
  examples: 'Examples:',
  choices: 'choices: {choices}',
  default: 'default: {default}',
  details: '({details})',
  comma: ', ',
  semicolon: '; ',
  exitCodes:
    'Exit codes:\n' +
    '  0  everything was published, or is sound\n' +
    '  1  an input failed, a fault was found, find found nothing, a case differs, or --fail-on or --fail-on-change was met\n' +
    '  2  wrong usage; a faulty registry, profile or corrections file; no record with that id; no such page or measure; or the name of a case is taken\n' +
    '  130, 143  stopped with Ctrl-C, or with SIGTERM; run extract again, and it continues with the rest\n',

  quiet: 'print only problems',
  json: 'print JSON, one record per line',
  lang: 'language of the messages',
  debug: 'print stack traces',
  csv: 'excel: UTF-8 with BOM, CRLF; plain: UTF-8, LF',
  headers: 'language of the CSV headings',
  datasetHeaders: 'language of the headings and of enumerated values; both: two lines, only in the workbook',
  formats: 'formats, separated by commas: json, csv, xlsx, sqlite, parquet, markdown',
  password: 'opens an encrypted PDF',
  draftOutput: 'write to a new file (default: print)',
  plan: 'a dataset, or its plan.json',
  plans: 'datasets, their plan.json, or folders of datasets',
  who: 'who corrects (default: user.name of git, or the login name)',
  when: 'day of the correction, YYYY-MM-DD (default: today)',
  correctionsFile: 'corrections file to write (default: beside the input)',
  source: 'the input that was read, or the folder that contains it',

  'extract.summary': 'read inputs and publish a dataset of each',
  'extract.description':
    'Reads every input and publishes a dataset of each in <dir>/<edition>: plan.json, CSV tables, datapackage.json. ' +
    '<dir>/manifest.json records the outcome of each input, and <dir>/failures.csv lists those that failed. Inputs that have not ' +
    'changed since the last run are skipped.\n\n' +
    'The base name of an input is the name of its edition. Files beside it are read as well: <base>.yaml states what the document ' +
    'does not (publisher, publisherCode, department, title, licence, url, retrieved, values such as { 2018: actual, 2019..: target }, ' +
    'and edition for another name); <base>.departments.yaml is the registry of its departments (canonical names, kinds, aliases); ' +
    '<base>.profile.yaml has the words and headings of the body (koteihyo profile drafts it); <base>.corrections.yaml holds ' +
    'corrections of the reading.',
  'extract.inputs': 'files (PDF, Excel, Word, HTML, Markdown, CSV, text), folders of them, or - for standard input',
  'extract.output': 'folder to publish in; each edition gets a folder of its own',
  'extract.registry': 'registry of departments (YAML) for all inputs, instead of those beside them',
  'extract.profile': 'profile (YAML) for all inputs, instead of those beside them',
  'extract.name': 'file name for standard input (-), such as plan.pdf',
  'extract.prefer': 'which of plan.xlsx, plan.pdf … to read',
  'extract.force': 'publish again even if nothing has changed',
  'extract.watch': 'publish again whenever an input or a YAML file beside it changes, until stopped',
  'extract.pages': 'pages of a PDF to read, such as 3-12 or 5',
  'extract.timeout': 'limit of processor time for each input, in seconds',
  'extract.memory': 'limit of memory for each input, in MB',
  'extract.failOn': 'exit with 1 if a notice is at least this severe',

  'check.summary': 'check published datasets',
  'check.description':
    'Makes each dataset again from its plan.json and compares the files, to find any that were changed, lost or added since they were published.',
  'check.dir': 'a dataset, or a folder of datasets',

  'review.summary': 'list doubtful readings, and settle them',
  'review.description':
    'Lists the readings that a person should check: errors first, then warnings by the probability of a misreading and the number of ' +
    'activities that it affects. Each is shown with its page or line, the printed text, the reading, the other readings, and the command ' +
    'that settles it.\n\n' +
    'DOUBT is a name in that list, or the id of the record. --accept says that the reading is right, --choose N that reading N is. Both ' +
    'write a correction beside the input, as koteihyo correct does.',
  'review.doubt': 'a name in the list, such as m1-4-p1-l2:lane-owner-doubtful, or the id of its record',
  'review.web': 'show everything in a browser, beside the source',
  'review.port': 'port for --web (default: a free one)',
  'review.all': 'list all, not only the first {count}',
  'review.accept': 'the reading is right',
  'review.choose': 'the nth of the other readings is right, counted from 1',
  'review.why': 'reason, published with the correction',

  'site.summary': 'write web pages of datasets',
  'site.description':
    'Writes a web page for each dataset, which opens from the disk without a server: the schedule as bars against years, indicators, a ' +
    'filter, and for each record where it is printed and what is doubtful. For several editions, an index is added, and each page marks ' +
    'what changed since the previous edition. The pages load nothing from the network.',
  'site.output': 'folder to write to',
  'site.pages': 'also draw the pages, sheets, tables or lines that were read, with links from their records',

  'find.summary': 'find records by their words',
  'find.description':
    'Prints the records of a plan that contain all of the words, with their ids and places. Width, case and blanks are ignored, and ' +
    'part of a word is enough: 出展 finds 国際見本市への出展.',
  'find.words': 'words, or parts of them',

  'explain.summary': 'show how a record was read',
  'explain.description':
    'Shows how a record was read: its content, its source lines as printed, the repairs with their reasons, and the ' +
    'notices with the readings that were not chosen.\n\n' +
    'The input is looked for by its name where extract read it, in input/, in the current folder and beside the plan, and is shown only if ' +
    'it is unchanged (SHA-256).',
  'explain.id': 'id of a record, such as m3-1-p2',

  'correct.summary': 'correct a record for this and later readings',
  'correct.description':
    'Adds a correction of one record at the end of <base>.corrections.yaml beside the input; the next extract applies it. The ' +
    'entry names the record by its printed words, not by its position, and keeps the present reading: if that changes, the ' +
    'correction is not applied, and a notice says so.\n\n' +
    'FIELD is title, lead (of a measure), name, role, cumulative, reprint (indicator), value, kind (a value, by its id in ' +
    'indicator_values.csv, or an indicator with year=2024; a measure with year=2024 and kind=target: all of that year), text, departments, reprint (initiative), name, initiatives, departments (project), ' +
    'initiatives, departments (lane), items, years, endBasis, note (activity). Also move=PROJECT (name or id) for a lane, ' +
    'merge=PROJECT for a project, drop=KIND, and accept=CODE for a warning that is right (of the plan itself by the id plan). ' +
    'split=NAME makes a project of its own from lanes=ID,ID or activities=ID,ID of a project.',
  'correct.id': 'id of a record, such as m3-1-p2-a1',
  'correct.assignments': 'the right value, such as years=2019-2021',
  'correct.why': 'reason, published with the correction',

  'correct carry.summary': 'carry corrections that still hold over to the next edition',
  'correct carry.description':
    'Adds the corrections that still hold in the next edition to its corrections file: those whose record prints the same words and ' +
    'is read as it was when it was corrected. For every other one, it says what became of the record. A second run adds nothing.',
  'correct carry.older': 'the dataset that was corrected',
  'correct carry.newer': 'the dataset of the next edition',
  'correct carry.dryRun': 'write nothing, only report',
  'correct carry.from': 'corrections file of the older edition (default: beside its input)',
  'correct carry.file': 'corrections file to write (default: beside the input of the newer edition)',
  'correct carry.source': 'a folder that contains both inputs',

  'inspect.summary': 'draw pages, sheets, tables or lines as they were read',
  'inspect.description':
    'Draws a page as an SVG for a browser, to show why it was read as it was: its text, rules (inferred ones in another colour), ' +
    'cells with their spans, columns with the meaning of their heads, arrows with their fiscal years, lanes and activities with ' +
    'their ids, and the notices about the page. The whole document is read.',
  'inspect.file': 'a PDF, a workbook, a document (Word, HTML, Markdown, CSV) or a text',
  'inspect.page':
    'page, visible sheet, table, or sixty lines of a text to draw, counted from 1 (default: all, with an index)',
  'inspect.output':
    'SVG to write, - for stdout (default: <base>-p<n>.svg); without --page a folder (default: <base>-pages)',

  'diff.summary': 'list the changes between two editions',
  'diff.description':
    'Lists the changes from the older edition to the newer: records added, removed, renamed, moved, re-dated or re-assigned, and ' +
    'targets and texts that changed, with the old and the new wording. If nothing changed, nothing is printed.\n\n' +
    'Records are matched by number, name and likeness, never by id. A renamed department is one change. Width, blanks, ' +
    'wraps and the content of years that only one edition has are ignored.',
  'diff.old': 'the older dataset, or its plan.json',
  'diff.new': 'the newer dataset, or its plan.json',
  'diff.format': 'format of the changes',
  'diff.output': 'write to a file',
  'diff.crosswalk': 'CSV to write with every pair of records, changed or not',
  'diff.failOnChange': 'exit with 1 if there are changes',

  'link.summary': 'give records the same identifier in all editions',
  'link.description':
    'Prints a CSV with a row for each record of each edition in a folder of datasets: record_id is the same for a record in every edition, even if it is renamed or moved. Editions are ordered by date of issue, otherwise by first year, otherwise by name. They should all be of one plan.',
  'link.dir': 'a folder of datasets',

  'export.summary': 'write datasets as a workbook, a database, Parquet or Markdown',
  'export.description':
    'Writes a published dataset in another format: xlsx (a workbook with the schedule, the doubts and every table), sqlite (one database for any number of datasets), parquet or csv (a folder with a file for each table), or markdown.\n\nThe extension of the file decides the format: .xlsx, .sqlite, .md. An existing file is replaced only with --force.',
  'export.output': 'the file to write; a folder for csv and parquet',
  'export.format': 'format to write (default: by the extension of the file)',
  'export.force': 'replace an existing file',

  'departments.summary': 'draft a registry of departments',
  'departments.description':
    "Prints a plan's departments as a registry (YAML) to check, edit and keep beside the input as <base>.departments.yaml." +
    '\n\nCompared with an older registry, it shows which names are new, gone or probably renamed, with scores.',
  'departments.registry': 'an older registry (YAML) to compare with',

  'profile.summary': 'draft a profile of a body’s words and headings',
  'profile.description':
    'Drafts a profile (YAML) of an input to complete and keep beside it as <base>.profile.yaml: the header words, ' +
    'headings, years and bullets that were recognised, and as comments, with their places, those that were probably missed.\n\n' +
    'If there is already a profile beside the input, it is used, and the comments list only what is still missing.',
  'profile.file': 'a PDF, a workbook, a document (Word, HTML, Markdown, CSV) or a text',
  'profile.profile': 'a profile (YAML) to use instead of the one beside the input',

  'case.summary': 'cut and run regression cases',
  'case.description': 'Keeps correct readings as regression cases, and checks them again.',
  'case.dir': 'folder of cases',
  'case add.summary': 'cut a case out of an input',
  'case add.description':
    'Cuts the smallest input that is still read the same, and writes it with the expected reading to <dir>/<name>: the records of ' +
    'a measure, or those of some lines or pages, with their places and the notices about them. Other lines that the ' +
    'reading depends on (a heading, years, the index, the same phrase) are kept.\n\n' +
    'Nothing leaves the machine. The case contains text of the input, so check it before you pass it on.',
  'case add.file': 'a text or a PDF',
  'case add.name': 'name of the case, such as packed-labels',
  'case add.measure': 'a measure, such as 2-1',
  'case add.lines': 'lines of a text, such as 206-214',
  'case add.pages': 'pages of a PDF, such as 3-4',
  'case add.update': 'replace a case of this name',
  'case run.summary': 'read cases again and show what differs',
  'case run.description':
    'Reads every case in a folder and below it (input.txt or input.pdf beside expected.json) and prints where the reading ' +
    'differs from the expected one.\n\n' +
    'With --update, expectations are rewritten; this is refused in CI (if CI is set), where a difference is a failure.',
  'case run.update': 'rewrite the expectations that differ',

  'schema.summary': 'print the JSON Schema of plan.json',
  'schema.description': 'Prints the JSON Schema of plan.json.',
};
