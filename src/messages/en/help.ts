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
    '  0  all published, or all sound\n' +
    '  1  an input failed, a fault was found, find found nothing, a case differs, or --fail-on or --fail-on-change was met\n' +
    '  2  wrong usage, a wrong registry, profile or corrections file, no record of that id, no such page or measure, or the name of a case is taken\n' +
    '  130, 143  stopped with Ctrl-C, or with SIGTERM; run again, extract goes on where it was\n',

  quiet: 'print only what is wrong',
  json: 'print a JSON record per line',
  lang: 'language of the messages',
  debug: 'print stack traces',
  csv: 'excel: UTF-8 with BOM, CRLF; plain: UTF-8, LF',
  headers: 'language of the CSV headings',
  datasetHeaders: 'language of the headings and of chosen values; both: two lines, in the workbook alone',
  formats: 'formats with commas between them: json, csv, xlsx, sqlite, parquet, markdown',
  password: 'opens an encrypted PDF',
  draftOutput: 'write to a new file (default: print)',
  plan: 'a dataset, or its plan.json',
  plans: 'datasets, their plan.json, or folders of datasets',
  who: 'who says so (default: the name that git signs with, or that of the login)',
  when: 'the day, YYYY-MM-DD (default: today)',
  correctionsFile: 'corrections file to write (default: beside the input)',
  source: 'the input that was read, or a folder that holds it',

  'extract.summary': 'read inputs and publish a dataset of each',
  'extract.description':
    'Reads every input and publishes a dataset of each to <dir>/<edition>: plan.json, CSV tables, datapackage.json. What ' +
    'became of each stands in <dir>/manifest.json, and what failed in <dir>/failures.csv; run again, it leaves as it is ' +
    'what has not changed.\n\n' +
    "An input's base name is its edition. A file <base>.yaml beside it says what the text does not: publisher, " +
    'publisherCode, department, title, licence, url, retrieved, values (what figures are: { 2018: actual, 2019..: target }), and edition where that is to be another. A file ' +
    '<base>.departments.yaml beside it is the registry of its departments: canonical names, kinds, aliases; ' +
    '<base>.profile.yaml says how the body words and numbers its plans (koteihyo profile drafts one); ' +
    '<base>.corrections.yaml holds corrections of the reading.',
  'extract.inputs': 'files (PDF, Word, HTML, Markdown, CSV, text), folders of them, or - for standard input',
  'extract.output': 'folder to publish to, one folder an edition',
  'extract.registry': 'departments (YAML) for all inputs, in place of those beside them',
  'extract.profile': 'words and headings of the body (YAML) for all inputs, likewise',
  'extract.name': 'what standard input (-) is called, such as plan.pdf',
  'extract.prefer': 'which of plan.xlsx, plan.pdf … is read',
  'extract.force': 'publish again what has not changed',
  'extract.watch': 'publish again whenever an input or a YAML file beside it changes, until stopped',
  'extract.pages': 'pages of a PDF to read, such as 3-12 or 5',
  'extract.timeout': 'processor time that one input may take',
  'extract.memory': 'memory that one input may take',
  'extract.failOn': 'exit 1 on notices this severe',

  'check.summary': 'check published datasets',
  'check.description': 'Checks that a published dataset, or each of a folder of them, is what its plan.json makes.',
  'check.dir': 'a dataset, or a folder of them',

  'review.summary': 'list what to look at, and settle it',
  'review.description':
    'Lists what a person should look at in a dataset: errors, then warnings by the chance that they were misread and the number of ' +
    'activities that hang on them, each with its page or line, what is printed, what was read, the other readings, and the command that ' +
    'settles it.\n\n' +
    'DOUBT is the name of a place in that list, or the id of its record. With --accept its reading is right, with --choose N the other ' +
    'reading N is: a correction is written beside the input, as by koteihyo correct.',
  'review.doubt': 'a place of the list, such as m1-4-p1-l2:lane-owner-doubtful, or the id of its record',
  'review.web': 'show it in a browser, with the source beside it',
  'review.port': 'port of --web (default: a free one)',
  'review.all': 'list all places, not the first {count}',
  'review.accept': 'the reading is right',
  'review.choose': 'the other reading n is right, counted from 1',
  'review.why': 'reason, published with the correction',

  'site.summary': 'write pages of datasets for a browser',
  'site.description':
    'Writes a page for each dataset that a browser opens from the disk: the schedule as bars against years, indicators, a filter, and of ' +
    'each record where it is printed and what is doubtful. Of several editions there is an index, and each page marks what changed since ' +
    'the edition before it. The pages ask nothing of any server.',
  'site.output': 'folder to write to',
  'site.pages': 'draw the pages, sheets, tables or lines that were read too, linked from what was found on them',

  'find.summary': 'find records by their words',
  'find.description':
    'Prints the records of a plan that say all of the words, with their ids and places. Width, case and blanks do not count, and a ' +
    'part of a word is enough: 出展 finds 国際見本市への出展.',
  'find.words': 'words, or parts of them',

  'explain.summary': 'tell how a record came about',
  'explain.description':
    'Prints how a record came about: what it says, its source lines as printed, the repairs with their reasons, the ' +
    'notices with the readings not chosen.\n\n' +
    'The input is looked for by its name where extract read it, in input/, in the current folder and beside the plan, and is shown only where ' +
    'it is the text that was read (sha256).',
  'explain.id': 'id of a record, such as m3-1-p2',

  'correct.summary': 'correct a record for this and later readings',
  'correct.description':
    'Writes a correction of one record at the end of <base>.corrections.yaml beside the input, where the next extract ' +
    'applies it. The record is named by what is printed, never by its place, with what the reading says of it now: where ' +
    'that changes, the correction is not applied and a notice says so.\n\n' +
    'FIELD is title, lead (of a measure), name, role, cumulative, reprint (indicator), value, kind (a value, by its id in ' +
    'indicator_values.csv, or an indicator with year=2024; a measure with year=2024 and kind=target: all of that year), text, departments, reprint (initiative), name, initiatives, departments (project), ' +
    'initiatives, departments (lane), items, years, endBasis, note (activity). Also move=PROJECT (name or id) for a lane, ' +
    'merge=PROJECT for a project, drop=KIND, and accept=CODE for a warning that is right (of the plan itself by the id plan). ' +
    'split=NAME makes a project of its own from lanes=ID,ID or activities=ID,ID of a project.',
  'correct.id': 'id of a record, such as m3-1-p2-a1',
  'correct.assignments': 'what it is to be, such as years=2019-2021',
  'correct.why': 'why it is right so',

  'correct carry.summary': 'write what still holds into the next edition',
  'correct carry.description':
    'Writes those corrections of an edition that still hold in the next one at the end of its corrections file: the record prints the ' +
    'same words, and is read as it was when it was corrected. Of every other it tells what became of the record. Run again, it writes ' +
    'nothing.',
  'correct carry.older': 'the dataset that was corrected',
  'correct carry.newer': 'the dataset of the next edition',
  'correct carry.dryRun': 'write nothing, only tell',
  'correct carry.from': 'corrections file of the older edition (default: beside its input)',
  'correct carry.file': 'corrections file to write (default: beside the input of the newer edition)',
  'correct carry.source': 'a folder that holds both inputs',

  'inspect.summary': 'draw pages of a PDF or a text, sheets of a workbook or tables of a document as they were read',
  'inspect.description':
    'Draws a page as an SVG for a browser, to see why a reading came out as it did: its text, rules (inferred ones told ' +
    'apart), cells with their spans, columns as their heads were read, arrows with their fiscal years, lanes and ' +
    'activities with their ids, and the notices about the page. The whole document is read.',
  'inspect.file': 'a PDF, a workbook, a document (Word, HTML, Markdown, CSV) or a text',
  'inspect.page':
    'page to draw, sheet of those that are shown, table, or sixty lines of a text, from 1 (default: all, with an index)',
  'inspect.output':
    'SVG to write, - for stdout (default: <base>-p<n>.svg); without --page a folder (default: <base>-pages)',

  'diff.summary': 'tell what changed between two editions',
  'diff.description':
    'Prints what changed from the older edition to the newer: what was added, removed, renamed, moved, re-dated or ' +
    're-assigned, which targets and texts changed, with what both editions say. Editions that differ in nothing print ' +
    'nothing.\n\n' +
    'Records are matched by number, name and likeness, never by id. A renamed department is one change. Width, blanks, ' +
    'wraps and what stands in years that only one edition has do not count.',
  'diff.old': 'the older dataset, or its plan.json',
  'diff.new': 'the newer dataset, or its plan.json',
  'diff.format': 'how the changes are written',
  'diff.output': 'write to a file',
  'diff.crosswalk': 'CSV to write of every pair of records, also of what did not change',
  'diff.failOnChange': 'exit 1 where there are changes',

  'link.summary': 'give records one identity through all editions',
  'link.description':
    'Prints a CSV with a row for each record of each edition in a folder of datasets: record_id is the same for a record in every edition, through renames and moves. Editions follow each other by their date of issue, else by their first year, else by their name. They should be of one plan.',
  'link.dir': 'a folder of datasets',

  'export.summary': 'write datasets as a workbook, a database and the like',
  'export.description':
    'Writes a published dataset in another format: xlsx (a workbook with the schedule, what to look at and every table), sqlite (one database of any number of datasets), parquet or csv (a folder with a file for each table), markdown.\n\nThe ending of the file tells the format: .xlsx, .sqlite, .md. A file that is there is replaced only with --force.',
  'export.output': 'the file to write; a folder for csv and parquet',
  'export.format': 'by default what the ending of the file says',
  'export.force': 'replace a file that is there',

  'departments.summary': 'draft a registry of departments',
  'departments.description':
    "Prints a plan's departments as a registry (YAML) to check, edit and keep beside the input as <base>.departments.yaml." +
    '\n\nHeld against an older registry it says which names are new, which are gone, and which look renamed, with scores.',
  'departments.registry': 'an older registry (YAML) to compare with',

  'profile.summary': 'draft a profile of a body’s words and headings',
  'profile.description':
    'Drafts a profile (YAML) of an input to complete and keep beside it as <base>.profile.yaml: the header words, ' +
    'headings, years and bullets that were recognised, and as comments, with their places, what looks like one ' +
    'and was not.\n\nA profile that lies beside the input already is read with, so that what is left is what it lacks.',
  'profile.file': 'a PDF, a workbook, a document (Word, HTML, Markdown, CSV) or a text',
  'profile.profile': 'a profile (YAML) to read with, in place of the one beside it',

  'case.summary': 'cut and run regression cases',
  'case.description': 'Keeps what is read rightly as regression cases, and reads them again.',
  'case.dir': 'folder of cases',
  'case add.summary': 'cut a case out of an input',
  'case add.description':
    'Cuts the smallest input that still reads the same into <dir>/<name>, with what is expected of it: the records of a ' +
    'measure, or what was read from some lines or pages, where they were read from, and the notices about them. What the ' +
    'reading leans on elsewhere (a heading, years, the index, the same phrase) is kept with it.\n\n' +
    'Nothing leaves the machine. The case holds the words of the input: mind them before you pass it on.',
  'case add.file': 'a text or a PDF',
  'case add.name': 'name of the case, such as packed-labels',
  'case add.measure': 'a measure, such as 2-1',
  'case add.lines': 'lines of a text, such as 206-214',
  'case add.pages': 'pages of a PDF, such as 3-4',
  'case add.update': 'cut a case of this name anew',
  'case run.summary': 'read cases again and tell what differs',
  'case run.description':
    'Reads every case of a folder and of those below it (input.txt or input.pdf beside expected.json) and prints where it ' +
    'is read otherwise than expected.\n\n' +
    'With --update expectations are rewritten; never in CI (where CI is set), where a difference is a failure.',
  'case run.update': 'rewrite what is expected',

  'schema.summary': 'print the JSON Schema of plan.json',
  'schema.description': 'Prints the JSON Schema of plan.json.',
};
