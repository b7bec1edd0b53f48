/** What is wrong with a file, and what to do. */
export const problemsEn = {
  'sidecar/two': 'unexpected second sidecar, {first} and {second}; keep one',
  'sidecar/encoding': 'unexpected bytes, expected UTF-8; save it as UTF-8',
  'sidecar/yaml': 'malformed YAML ({reason}); fix it there',
  'sidecar/not-a-map': 'unexpected content, expected lines such as "publisher: 青海県"; write field: value',
  'sidecar/unknown-field': 'unexpected field {field}, expected one of {expected}; rename or remove it',
  'sidecar/field': 'unexpected {actual} for {field}, expected {expectation}, or null',
  'sidecar/credentials':
    'unexpected user name or password in the address of {field}, which would be published; take it out',
  'sidecar/code-number':
    'unexpected number {actual} for publisherCode, expected a text of 6 digits; put it in quotes: "{actual}"',
  'sidecar/code-check-digit':
    'unexpected last digit of publisherCode {actual}, expected the check digit {expected}; look the code up in the list of the Ministry of Internal Affairs (全国地方公共団体コード)',
  'sidecar/values-range':
    'unexpected {actual} in values, expected fiscal years such as 2018, 2019..2021, 2019.. or ..2018; write that',
  'sidecar/values-contradiction':
    'unexpected {actual} in values, which shares years with {other} but states another kind; separate the years',
  'registry/encoding': 'unexpected bytes, expected UTF-8; save it as UTF-8',
  'registry/yaml': 'malformed YAML ({reason}); fix it there',
  'registry/not-a-list':
    'unexpected content, expected a list "departments:" of entries such as "- {example}"; write one entry a department',
  'registry/unknown-field': 'unexpected field {field}, expected one of {expected}; rename or remove it',
  'registry/field': 'unexpected {actual} for {field}, expected {expectation}',
  'registry/missing': 'missing {field}, expected {expectation}; add it',
  'registry/kind': 'unexpected kind {actual}, expected one of {expected}; choose one',
  'registry/duplicate':
    'unexpected second "{actual}", already a name or alias of {other} (width, kana variants, middle dots and old kanji do not count as differences); remove one',
  'registry/unknown-name':
    'unexpected "{actual}" as {field} of {other}, expected the name of an entry of this registry; add the entry, or write null',
  'registry/cycle': 'unexpected circle of {field}: {other}; end it with null',
  'corrections/encoding': 'unexpected bytes, expected UTF-8; save it as UTF-8',
  'corrections/yaml': 'malformed YAML ({reason}); fix it there',
  'corrections/not-a-list':
    'unexpected content, expected a list "corrections:" of entries such as "- {example}"; write one entry a correction',
  'corrections/unknown-field': 'unexpected field {field}, expected one of {expected}; rename or remove it',
  'corrections/missing': 'missing {field}, expected {expectation}; add it',
  'corrections/field': 'unexpected {actual} for {field}, expected {expectation}; write that',
  'corrections/verb': 'unexpected {actual} in one entry, expected exactly one of {expected}; write an entry for each',
  'corrections/no-target':
    'missing {expected} beside {actual}, expected the title of the measure that the record belongs to; add it',
  'corrections/target':
    'unexpected {actual}, which does not go with the other keys, expected {expected}; name one record, from the outside in',
  'corrections/set-field':
    'unexpected field {actual} to set, expected one of {expected} for this record; rename it, or name another record',
  'corrections/kind':
    'unexpected {actual} for this record, expected {expected}; name another record, or write another correction',
  'site/no-source':
    'the pages of {file} cannot be drawn: it is not in {searched}, or has changed since it was read; name it with --source',
  'correct/no-input':
    'the corrections belong beside the input, but {file} is not in {searched}; name the file to write with --file',
  'correct/same-file':
    'unexpected corrections file of both editions, expected one of each; name two editions, or the files with --from and --file',
  'correct/assignment':
    'unexpected "{actual}", expected FIELD=VALUE such as years=2019-2021; write the field, = and the value',
  'correct/field': 'unexpected field {field} of {id}, expected one of {expected}; name one of those',
  'correct/value': 'unexpected {actual} for {field}, expected {expectation}; write that',
  'correct/twice': 'nothing was written: {entry} already says the same; extract applies it',
  'correct/refused': 'nothing was written ({status}): {message}; look at the record with explain',
  'profile/encoding': 'unexpected bytes, expected UTF-8; save it as UTF-8',
  'profile/yaml': 'malformed YAML ({reason}); fix it there',
  'profile/not-a-map':
    'unexpected content, expected fields such as "headers:" or "measure:"; koteihyo profile FILE drafts one',
  'profile/unknown-field': 'unexpected field {field}, expected one of {expected}; rename or remove it',
  'profile/words': 'unexpected {actual} for {field}, expected a list of words; write {field}: [事業名, 取組名]',
  'profile/field': 'unexpected {actual} for {field}, expected a text; put it in quotes, or remove it',
  'profile/direction-pattern':
    'unexpected pattern {actual} for {field}, expected a heading with {number} and {title} once each; write it as printed: "第{number}章 {title}"',
  'profile/measure-pattern':
    'unexpected pattern {actual} for {field}, expected a heading with {number} and {title} once each, {direction} at most once; write it as printed: "基本施策{direction}-{number} {title}"',
  'profile/year-pattern':
    'unexpected pattern {actual} for {field}, expected {number} once and a word beside it; write it as printed: "{number}年目"',
  'profile/first-or-era':
    'unexpected year style, expected either first (the fiscal year of 1) or era; write first: 2024, or era: 令和',
  'profile/year':
    'unexpected {actual} for {field}, expected a fiscal year of four digits, or in names a range of them; write 2024 or 2024-2026',
  'profile/bullet': 'unexpected {actual} for {field}, expected marks such as "▶○"; a letter or a digit is no bullet',
  'profile/duplicate': 'unexpected second role {field} for "{actual}", which is {other} already; keep one of them',
  'profile/unknown-era':
    'unexpected era {actual}; write the name of one, such as 令和, or first with the fiscal year of 1',
  'input/missing': 'no such file or folder; check the path',
  'input/unreadable': 'cannot be read ({reason}); check the disk',
  'input/denied': 'no permission to read it; change its permissions',
  'input/not-a-file': 'unexpected folder, device or pipe, expected a file; name a file, or copy it to one first',
  'input/too-large': 'larger than 2 GiB; split it by edition',
  'input/open': 'another program has it open and locked; close it there and run again',
  'input/none-in-folder': 'no input in this folder, expected {expected}; name another folder, or the file itself',
  'input/sidecar-alone': 'unexpected sidecar without an input of the same base name; name the input instead',
  'input/duplicate':
    'unexpected second input for the edition "{edition}", beside {others}; rename one, or give one an edition in its YAML file (case and Unicode form do not count as differences)',
  'input/edition-name':
    'unexpected edition name "{edition}", expected one that any disk can hold: at most 200 bytes, without / \\ : * ? " < > | or invisible characters, no dot or blank at its ends, and none such as CON or manifest.json; rename the file, or give an edition in its YAML file',
  'input/dataset': 'a published dataset, whose tables are no inputs; name the folder of its inputs',
  'input/no-name': 'standard input has no name of its own; give the edition one with --name plan.pdf',
  'left-out/unknown-kind': 'its extension is not one that is read; if it is a plan, name the file itself',
  'left-out/folder': 'folders in a folder are not searched; name it as an input of its own',
  'left-out/about': 'its name is that of a text about the folder; if it is a plan, name the file itself',
  'left-out/other-source':
    '{chosen} beside it is read as the edition "{edition}"; choose another with --prefer, or name the file itself',
  'convert/timeout':
    'not read within {timeout|second|seconds} of processor time, and stopped; raise --timeout, or save the part with the 工程表 as a file of its own',
  'convert/pdf-timeout':
    'not read within {timeout|second|seconds} of processor time, and stopped; raise --timeout, or name fewer pages with --pages',
  'convert/memory':
    'reading it takes more than {memory} MB, and was stopped; raise --memory, or save the part with the 工程表 as a file of its own',
  'convert/pdf-memory':
    'reading it takes more than {memory} MB, and was stopped; raise --memory, or name fewer pages with --pages',
  'convert/crashed': 'reading it stopped unexpectedly ({reason}); run again with --debug and report what it prints',
  'output/other-page':
    'unexpected page that koteihyo did not write, so it is not replaced; move it away, or name another folder with -o',
  'output/full': 'the disk is full; free some space and run again (what was published before is unchanged)',
  'output/denied': 'no permission to write there; change the permissions, or name another folder with --output',
  'output/open': 'another program has it open, so it is not replaced; close it there and run again',
  'output/no-package':
    'the package {name}, which writes {format}, is not installed; install koteihyo again, or choose another format',
  'output/not-a-folder':
    'unexpected file or link where a folder is to be written; move it away, or name another folder with --output',
  'output/foreign':
    'unexpected {names}, expected only files that koteihyo wrote and the datapackage.json there lists; move it away, or name another folder with --output',
  'output/changed':
    '{names}: changed since koteihyo wrote it, so the dataset is not replaced; move the changed file elsewhere, or delete it, and run again (to correct a reading, use koteihyo correct)',
  'output/foreign-report':
    'unexpected {names} that koteihyo did not write, expected its own record of the inputs; move it away, or name another folder with --output',
  'output/other-edition':
    'unexpected dataset of the edition "{actual}", expected one of "{expected}"; move it away, or name another folder with --output',
  'output/clash':
    'unexpected "{name}" beside it, which some disks take for the same name; give another edition in the YAML file, or move "{name}" away',
  'output/exists':
    'unexpected existing file, which may be a draft that you have completed, so it is not replaced; give another name, or move it away',
  'output/not-a-file': 'unexpected folder where a file is to be written; name a file with --output',
  'output/no-folder': 'the folder to write to does not exist; make it, or name another file with --output',
  'output/name-too-long': 'the name is too long for this disk; give a shorter edition in the YAML file',
  'output/locked':
    'another run is publishing into this folder; wait for it, or remove {lock} where there is no such run',
  'output/lock-lost':
    'this run did not answer for a while, and another one publishes into this folder now; run again when it has ended',
  'output/failed': 'cannot be written ({reason}); check the disk and run again',
  'check/missing-folder': 'no such folder; name a published dataset, or a folder of them',
  'check/no-dataset': 'no dataset in this folder; name a published dataset, or a folder of them',
  'check/unreadable': 'cannot be read ({reason}); check the disk and the permissions',
  'check/missing-edition':
    'missing dataset that manifest.json beside it tells of; publish the edition again, or run extract, which forgets what was taken away',
  'check/missing-file': 'missing file; publish the edition again',
  'check/unexpected-file': 'unexpected file that is no part of the dataset; move it away',
  'check/not-a-file':
    'unexpected folder, link or device, expected nothing but files; move it away, and publish the edition again',
  'check/derived':
    'not what koteihyo {version} makes of plan.json: unexpected {actual}, expected {expected}; move away what was changed by hand, and publish the edition again',
  'check/manifest':
    'not the dataset that manifest.json beside it records: unexpected {actual}, expected {expected}; publish the edition again',
  'check/plan-edition':
    'unexpected edition "{actual}", expected "{expected}" as the folder is called; rename the folder, or publish the edition again',
  'check/package': 'no usable data package at {place}: {reason}; publish the edition again',
  'check/bytes':
    'changed since it was published: unexpected size {actual|byte|bytes}, expected {expected}; move it away, and publish the edition again',
  'check/hash':
    'changed since it was published: unexpected {actual}, expected {expected}; move it away, and publish the edition again',
  'plan/none-in-folder': 'no plan.json in this folder; name a published dataset, or its plan.json',
  'plan/several-in-folder': 'more than one dataset in this folder; name one of them: {names}',
  'plan/format':
    'unexpected format "{actual}" of the plan, expected "{expected}"; read its input again with this version of koteihyo (extract), or use the version that wrote the plan',
  'plan/json':
    'not a plan.json ({reason}), expected a plan as extract writes it; name a published dataset, or read its input again',
  'plan/schema': 'not a plan as extract writes it, at {place}: {reason}; read its input again',
  'plan/unknown-id': 'unexpected id "{id}", expected that of a record; similar ids: {nearest}',
  'plan/unlike-id':
    'unexpected id "{id}", expected that of a record, and no id is similar; look for the record by its words with find',
  'plan/one-dataset':
    'unexpected single dataset, expected a folder with the datasets of several editions; name the folder above it',
  'case/none':
    'no case in this folder or below it, expected folders with one of {expected}; name another folder, or cut a case with case add',
  'case/two-inputs': 'unexpected second input, {name} and {second}; keep one, or make two cases of them',
  'case/no-expectation':
    'no expectation beside the input, expected expected.json; write it with case run --update, and read it',
  'case/json': 'malformed JSON ({reason}), expected what case run --update writes; fix it, or rewrite it with --update',
  'case/update-in-ci':
    'unexpected --update in CI, where nothing is rewritten; run it on your own machine and commit the result (CI is set in the environment)',
  'case/name-taken': 'a case of this name already exists; choose another --name, or replace it with --update',
  'case/no-measure': 'unexpected measure "{measure}", expected one of {expected}; name one with --measure',
  'case/no-records': 'no record was read from {range}, and no notice is about it; name lines or pages of a table',
  'case/no-unit': 'unexpected {range}, expected numbers from 1 to {count}; name others',
  'case/not-cut':
    'cases can be cut only from texts and PDFs; make a smaller workbook or document by hand, and put it into a folder with the expected plan',
  'case/lines-of-pdf': 'unexpected --lines for a PDF, which has none; give --pages or --measure',
  'case/pages-of-text': 'unexpected --pages for a text; give --lines or --measure',
  'case/encrypted': 'the PDF is encrypted, and a case is read without a password; save it without protection',
  'export/one':
    'unexpected second dataset, since {format} takes only one; export each by itself, or all of them to sqlite',
  'export/twice': 'unexpected second dataset of edition {edition}, also in {other}; leave one out',
  'export/exists': 'unexpected existing file, which is not replaced; choose another name, or add --force',
};
