import type { ProblemCode } from '../files/problem.ts';
import type { Words } from './words.ts';

/** What is wrong with files, and what to do; `{name}` places are filled from the problem's values. */
export const problemWords: Readonly<Record<ProblemCode, Words>> = {
  'input/missing': {
    en: 'no such file or folder; check the path',
    ja: 'ファイルまたはフォルダーがありません。パスを確かめてください',
  },
  'input/unreadable': {
    en: 'cannot be read ({reason}); check the disk',
    ja: '読めません（{reason}）。ディスクを確かめてください',
  },
  'input/denied': {
    en: 'no permission to read it; change its permissions',
    ja: '読む権限がありません。アクセス権を変えてください',
  },
  'input/not-a-file': {
    en: 'unexpected folder, device or pipe, expected a file; name a file, or copy it to one first',
    ja: '通常のファイルではありません。ファイルを指定するか、先にファイルへ保存してください',
  },
  'input/too-large': {
    en: 'larger than 2 GiB; split it by edition',
    ja: '2GiBを超えています。版ごとに分けてください',
  },
  'input/none-in-folder': {
    en: 'no input in this folder, expected {expected}; name another folder, or the file itself',
    ja: 'このフォルダーに入力（{expected}）がありません。別のフォルダーか、ファイルを直接指定してください',
  },
  'input/sidecar-alone': {
    en: 'unexpected sidecar without an input of the same base name; name the input instead',
    ja: '同じ名前の入力がないYAMLです。入力ファイルを指定してください',
  },
  'input/duplicate': {
    en: 'unexpected second input for the edition "{edition}", beside {others}; rename one, or give one an edition in its YAML file (case and Unicode form do not tell names apart)',
    ja: '同じ版「{edition}」の入力がほかにもあります（{others}）。一方の名前を変えるか、YAMLのeditionで区別してください（大文字・小文字や濁点の結合の違いだけでは区別できません）',
  },
  'input/edition-name': {
    en: 'unexpected edition name "{edition}", expected one without / or \\, without a dot at its start and not ending in .old; rename the file, or give an edition in its YAML file',
    ja: '「{edition}」は版の名前に使えません（/と\\、先頭の点、末尾の.oldは不可）。ファイル名を変えるか、YAMLのeditionで指定してください',
  },
  'convert/timeout': {
    en: 'not read within {timeout} seconds, and stopped; raise --timeout, or name fewer pages with --pages',
    ja: '{timeout}秒以内に読み終わらないため中止しました。--timeoutを増やすか、--pagesでページを絞ってください',
  },
  'convert/memory': {
    en: 'reading it takes more than {memory} MB, and was stopped; raise --memory, or name fewer pages with --pages',
    ja: '読み取りに{memory}MBを超えるメモリーが要るため中止しました。--memoryを増やすか、--pagesでページを絞ってください',
  },
  'convert/crashed': {
    en: 'reading it stopped unexpectedly ({reason}); run again with --debug and report what it prints',
    ja: '読み取りが途中で止まりました（{reason}）。--debugを付けて実行し、出力を添えて報告してください',
  },
  'sidecar/two': {
    en: 'unexpected second sidecar, {first} and {second}; keep one',
    ja: 'YAMLが二つあります（{first}、{second}）。一つにしてください',
  },
  'sidecar/encoding': {
    en: 'unexpected bytes, expected UTF-8; save it as UTF-8',
    ja: 'UTF-8ではありません。UTF-8で保存してください',
  },
  'sidecar/yaml': {
    en: 'malformed YAML ({reason}); mend it there',
    ja: 'YAMLの書き方が誤っています（{reason}）。その箇所を直してください',
  },
  'sidecar/not-a-map': {
    en: 'unexpected content, expected lines such as "publisher: 青海県"; write field: value',
    ja: '「publisher: 青海県」のような行が必要です。「項目: 値」の形で書いてください',
  },
  'sidecar/unknown-field': {
    en: 'unexpected field {field}, expected one of {expected}; rename or remove it',
    ja: '知らない項目{field}です（使えるのは{expected}）。名前を直すか、消してください',
  },
  'sidecar/field': {
    en: 'unexpected {actual} for {field}, expected {expectation}, or null',
    ja: '{field}の値{actual}は使えません。{expectation}か、nullを書いてください',
  },
  'sidecar/code-number': {
    en: 'unexpected number {actual} for publisherCode, expected a text of 6 digits; put it in quotes: "{actual}"',
    ja: 'publisherCodeが数値{actual}になっています。6桁の文字列が必要です。引用符で囲んでください: "{actual}"',
  },
  'sidecar/code-check-digit': {
    en: 'unexpected last digit of publisherCode {actual}, expected the check digit {expected}; look the code up in the list of the Ministry of Internal Affairs (全国地方公共団体コード)',
    ja: 'publisherCode {actual}の検査数字が合いません（{expected}のはずです）。総務省の全国地方公共団体コードの一覧で確かめてください',
  },
  'registry/encoding': {
    en: 'unexpected bytes, expected UTF-8; save it as UTF-8',
    ja: 'UTF-8ではありません。UTF-8で保存してください',
  },
  'registry/yaml': {
    en: 'malformed YAML ({reason}); mend it there',
    ja: 'YAMLの書き方が誤っています（{reason}）。その箇所を直してください',
  },
  'registry/not-a-list': {
    en: 'unexpected content, expected a list "departments:" of entries such as "- {example}"; write one entry a department',
    ja: '「departments:」の下に「- {example}」のような行が必要です。一つの課に一つずつ書いてください',
  },
  'registry/unknown-field': {
    en: 'unexpected field {field}, expected one of {expected}; rename or remove it',
    ja: '知らない項目{field}です（使えるのは{expected}）。名前を直すか、消してください',
  },
  'registry/field': {
    en: 'unexpected {actual} for {field}, expected {expectation}',
    ja: '{field}の値{actual}は使えません。{expectation}を書いてください',
  },
  'registry/kind': {
    en: 'unexpected kind {actual}, expected one of {expected}; choose one',
    ja: '種別{actual}は使えません（使えるのは{expected}）。いずれかを選んでください',
  },
  'registry/duplicate': {
    en: 'unexpected second "{actual}", already a name or alias of {other} (width, kana variants, middle dots and old kanji do not tell names apart); remove one',
    ja: '「{actual}」はすでに{other}の名称か別名です（全角・半角、仮名の異表記、中点、旧字体の違いは同じ名称とみなします）。一方を消してください',
  },
  'registry/unknown-name': {
    en: 'unexpected "{actual}" as {field} of {other}, expected the name of an entry of this registry; add the entry, or write null',
    ja: '{other}の{field}「{actual}」がこの台帳にありません。項目を加えるか、nullを書いてください',
  },
  'registry/cycle': {
    en: 'unexpected circle of {field}: {other}; end it with null',
    ja: '{field}が循環しています（{other}）。どこかをnullにしてください',
  },
  'corrections/encoding': {
    en: 'unexpected bytes, expected UTF-8; save it as UTF-8',
    ja: 'UTF-8ではありません。UTF-8で保存してください',
  },
  'corrections/yaml': {
    en: 'malformed YAML ({reason}); mend it there',
    ja: 'YAMLの書き方が誤っています（{reason}）。その箇所を直してください',
  },
  'corrections/not-a-list': {
    en: 'unexpected content, expected a list "corrections:" of entries such as "- {example}"; write one entry a correction',
    ja: '「corrections:」の下に「- {example}」のような項目が必要です。一つの訂正に一つずつ書いてください',
  },
  'corrections/unknown-field': {
    en: 'unexpected field {field}, expected one of {expected}; rename or remove it',
    ja: '知らない項目{field}です（使えるのは{expected}）。名前を直すか、消してください',
  },
  'corrections/missing': {
    en: 'missing {field}, expected {expectation}; add it',
    ja: '{field}がありません。{expectation}を書いてください',
  },
  'corrections/field': {
    en: 'unexpected {actual} for {field}, expected {expectation}; write that',
    ja: '{field}の値{actual}は使えません。{expectation}を書いてください',
  },
  'corrections/verb': {
    en: 'unexpected {actual} in one entry, expected exactly one of {expected}; write an entry for each',
    ja: '一つの項目に{actual}があります。{expected}のうち一つだけを書いてください',
  },
  'corrections/no-target': {
    en: 'missing {expected} beside {actual}, expected the title of the measure that the record stands in; add it',
    ja: '{actual}に{expected}がありません。記録のある施策の名前を書いてください',
  },
  'corrections/target': {
    en: 'unexpected {actual}, which does not go with the other keys, expected {expected}; name one record, from the outside in',
    ja: '{actual}はほかの項目と合いません（{expected}が必要）。一つの記録を外側から順に示してください',
  },
  'corrections/set-field': {
    en: 'unexpected field {actual} to set, expected one of {expected} for this record; rename it, or name another record',
    ja: 'この記録に{actual}は設定できません（使えるのは{expected}）。項目名か、対象の記録を直してください',
  },
  'corrections/kind': {
    en: 'unexpected {actual} for this record, expected {expected}; name another record, or write another correction',
    ja: 'この記録に{actual}は行えません（{expected}が必要）。対象の記録か、訂正の種類を直してください',
  },
  'correct/no-input': {
    en: 'the corrections belong beside the input, but {file} is not in {searched}; name the file to write with --file',
    ja: '訂正は入力の隣に書きますが、{file}が{searched}にありません。--fileで書き込むファイルを指定してください',
  },
  'correct/assignment': {
    en: 'unexpected "{actual}", expected FIELD=VALUE such as years=2019-2021; write the field, = and the value',
    ja: '「{actual}」は使えません。years=2019-2021のように「項目=値」を書いてください',
  },
  'correct/field': {
    en: 'unexpected field {field} of {id}, expected one of {expected}; name one of those',
    ja: '{id}に{field}は使えません（使えるのは{expected}）。その中から選んでください',
  },
  'correct/value': {
    en: 'unexpected {actual} for {field}, expected {expectation}; write that',
    ja: '{field}の値{actual}は使えません。{expectation}を書いてください',
  },
  'correct/refused': {
    en: 'nothing was written ({status}): {message}; look at the record with explain',
    ja: '書き込みませんでした（{status}）: {message}。explainで記録を確かめてください',
  },
  'profile/encoding': {
    en: 'unexpected bytes, expected UTF-8; save it as UTF-8',
    ja: 'UTF-8ではありません。UTF-8で保存してください',
  },
  'profile/yaml': {
    en: 'malformed YAML ({reason}); mend it there',
    ja: 'YAMLの書き方が誤っています（{reason}）。その箇所を直してください',
  },
  'profile/not-a-map': {
    en: 'unexpected content, expected fields such as "headers:" or "measure:"; koteihyo profile FILE drafts one',
    ja: '「headers:」「measure:」のような項目が必要です。koteihyo profile FILE で下書きを作れます',
  },
  'profile/unknown-field': {
    en: 'unexpected field {field}, expected one of {expected}; rename or remove it',
    ja: '知らない項目{field}です（使えるのは{expected}）。名前を直すか、消してください',
  },
  'profile/words': {
    en: 'unexpected {actual} for {field}, expected a list of words; write {field}: [事業名, 取組名]',
    ja: '{field}の値{actual}は使えません。語の一覧を「{field}: [事業名, 取組名]」の形で書いてください',
  },
  'profile/field': {
    en: 'unexpected {actual} for {field}, expected a text; put it in quotes, or remove it',
    ja: '{field}の値{actual}は使えません。文字列が必要です。引用符で囲むか、消してください',
  },
  'profile/direction-pattern': {
    en: 'unexpected pattern {actual} for {field}, expected a heading with {number} and {title} once each; write it as printed: "第{number}章 {title}"',
    ja: '{field}の書式{actual}は使えません。{number}と{title}を一度ずつで、印刷のとおりに「第{number}章 {title}」のように書いてください',
  },
  'profile/measure-pattern': {
    en: 'unexpected pattern {actual} for {field}, expected a heading with {number} and {title} once each, {direction} at most once; write it as printed: "基本施策{direction}-{number} {title}"',
    ja: '{field}の書式{actual}は使えません。{number}と{title}を一度ずつ、{direction}を一度までで、印刷のとおりに「基本施策{direction}-{number} {title}」のように書いてください',
  },
  'profile/year-pattern': {
    en: 'unexpected pattern {actual} for {field}, expected {number} once and a word beside it; write it as printed: "{number}年目"',
    ja: '{field}の書式{actual}は使えません。{number}を一度と、その前後の語が必要です。印刷のとおりに「{number}年目」のように書いてください',
  },
  'profile/first-or-era': {
    en: 'unexpected year style, expected either first (the fiscal year of 1) or era; write first: 2024, or era: 令和',
    ja: '年の書き方には、first（1にあたる年度）かera（元号）のどちらか一方が必要です。「first: 2024」か「era: 令和」を書いてください',
  },
  'profile/year': {
    en: 'unexpected {actual} for {field}, expected a fiscal year of four digits; write 2024',
    ja: '{field}の値{actual}は使えません。西暦4桁の年度を2024のように書いてください',
  },
  'profile/bullet': {
    en: 'unexpected {actual} for {field}, expected marks such as "▶○"; a letter or a digit is no bullet',
    ja: '{field}の値{actual}は使えません。「▶○」のような記号を書いてください（文字や数字は行頭記号になりません）',
  },
  'profile/duplicate': {
    en: 'unexpected second role {field} for "{actual}", which is {other} already; keep one of them',
    ja: '「{actual}」は{other}にも{field}にも書かれています。どちらか一方にしてください',
  },
  'profile/unknown-era': {
    en: 'unexpected era {actual}; write the name of one, such as 令和, or first with the fiscal year of 1',
    ja: '{actual}という元号はありません。令和のような元号か、firstに1にあたる年度を書いてください',
  },
  'output/full': {
    en: 'the disk is full; free some space and run again (what was published before is unchanged)',
    ja: 'ディスクに空きがありません。空きを作ってやり直してください（前の公開分はそのままです）',
  },
  'output/denied': {
    en: 'no permission to write there; change the permissions, or name another folder with --output',
    ja: '書き込む権限がありません。アクセス権を変えるか、--outputで別のフォルダーを指定してください',
  },
  'output/not-a-folder': {
    en: 'unexpected file where a folder is to be written; move it away, or name another folder with --output',
    ja: 'フォルダーを置く場所にファイルがあります。移すか、--outputで別のフォルダーを指定してください',
  },
  'output/foreign': {
    en: 'unexpected files that koteihyo has not written ({names}), and publishing would remove them; move them away, or name another folder with --output',
    ja: 'koteihyoが書いたものではないファイル（{names}）があり、公開すると消えてしまいます。移すか、--outputで別のフォルダーを指定してください',
  },
  'output/not-a-file': {
    en: 'unexpected folder where a file is to be written; name a file with --output',
    ja: 'ファイルを置く場所にフォルダーがあります。--outputでファイルを指定してください',
  },
  'output/no-folder': {
    en: 'the folder to write to does not exist; make it, or name another file with --output',
    ja: '書き込み先のフォルダーがありません。作るか、--outputで別のファイルを指定してください',
  },
  'output/name-too-long': {
    en: 'the name is too long for this disk; give a shorter edition in the YAML file',
    ja: '名前が長すぎます。YAMLのeditionで短い名前を指定してください',
  },
  'output/busy': {
    en: 'other runs are publishing this edition all the time; wait for them and run again',
    ja: 'ほかの実行が同じ版を公開し続けています。終わるのを待ってやり直してください',
  },
  'output/locked': {
    en: 'another run is publishing into this folder (process {pid} on {host}); wait for it, or remove {lock} where there is no such run',
    ja: 'ほかの実行がこのフォルダーに公開しています（{host}のプロセス{pid}）。終わるのを待つか、そのような実行がなければ{lock}を消してください',
  },
  'output/failed': {
    en: 'cannot be written ({reason}); check the disk and run again',
    ja: '書き込めません（{reason}）。ディスクを確かめてやり直してください',
  },
  'check/missing-folder': {
    en: 'no such folder; name a published dataset, or a folder of them',
    ja: 'フォルダーがありません。公開したデータセットか、それらを収めたフォルダーを指定してください',
  },
  'check/no-dataset': {
    en: 'no dataset in this folder; name a published dataset, or a folder of them',
    ja: 'このフォルダーにデータセットがありません。公開したデータセットか、それらを収めたフォルダーを指定してください',
  },
  'check/unreadable': { en: 'cannot be read ({reason})', ja: '読めません（{reason}）' },
  'check/missing-file': {
    en: 'missing file; publish the edition again',
    ja: 'ファイルがありません。公開し直してください',
  },
  'check/unexpected-file': {
    en: 'unexpected file, not in datapackage.json; move it away',
    ja: 'datapackage.jsonにないファイルです。移してください',
  },
  'check/json': { en: 'malformed JSON ({reason})', ja: 'JSONの書き方が誤っています（{reason}）' },
  'check/plan': {
    en: 'does not keep plan.schema.json at {place}: {reason}',
    ja: '{place}がスキーマに合いません（{reason}）',
  },
  'check/plan-edition': {
    en: 'unexpected edition "{actual}", expected "{expected}" as the folder is called',
    ja: '版の名前「{actual}」がフォルダー名「{expected}」と違います',
  },
  'check/package': {
    en: 'no usable data package at {place}: {reason}',
    ja: '{place}がData Packageとして読めません（{reason}）',
  },
  'check/unsafe-path': {
    en: 'unexpected path {actual}, expected one inside the dataset',
    ja: 'パス{actual}がデータセットの外を指しています',
  },
  'check/bytes': {
    en: 'unexpected size {actual} bytes, expected {expected}',
    ja: '大きさが{actual}バイトです（{expected}バイトのはず）',
  },
  'check/hash': {
    en: 'changed since it was published: unexpected {actual}, expected {expected}',
    ja: '公開後に内容が変わっています: {actual}（{expected}のはず）',
  },
  'check/encoding': { en: 'unexpected bytes, expected UTF-8', ja: 'UTF-8ではありません' },
  'check/csv': { en: 'malformed CSV ({reason})', ja: 'CSVの書き方が誤っています（{reason}）' },
  'check/header': {
    en: 'unexpected headings {actual}, expected {expected}',
    ja: '見出し{actual}が違います（{expected}のはず）',
  },
  'check/columns': {
    en: 'unexpected {actual} cells in the row, expected {expected}',
    ja: '行のセルが{actual}個です（{expected}個のはず）',
  },
  'check/required': { en: 'unexpected empty {field}, expected a value', ja: '{field}が空です（値が必要）' },
  'check/type': {
    en: 'unexpected {actual} in {field}, expected type {expected}',
    ja: '{field}の{actual}が型{expected}ではありません',
  },
  'check/constraint': {
    en: 'unexpected {actual} in {field}, expected {expected}',
    ja: '{field}の{actual}が制約{expected}に合いません',
  },
  'check/unique': {
    en: 'unexpected second {actual} in {field}, expected each once',
    ja: '{field}の{actual}が重複しています',
  },
  'check/foreign-key': {
    en: 'unexpected {actual} in {field}, expected a record of {expected}',
    ja: '{field}の{actual}が表{expected}にありません',
  },
  'check/foreign-key-target': {
    en: 'refers to the table {actual}, which is not there or cannot be read',
    ja: '参照先の表{actual}がないか、読めません',
  },
  'check/more': { en: '{more} more faults', ja: 'ほかに{more}件' },
  'plan/none-in-folder': {
    en: 'no plan.json in this folder; name a published dataset, or its plan.json',
    ja: 'このフォルダーにplan.jsonがありません。公開したデータセットか、そのplan.jsonを指定してください',
  },
  'plan/format': {
    en: 'unexpected format "{actual}" of the plan, expected "{expected}"; read its input again with this version of koteihyo (extract), or use the version that wrote the plan',
    ja: '計画の形式が「{actual}」です（必要なのは「{expected}」）。このバージョンのkoteihyoで入力を読み直す（extract）か、計画を書き出したバージョンを使ってください',
  },
  'plan/json': {
    en: 'malformed JSON ({reason}), expected a plan as extract writes it; read its input again',
    ja: 'JSONの書き方が誤っています（{reason}）。extractの書き出した計画が必要です。入力を読み直してください',
  },
  'plan/schema': {
    en: 'no plan as extract writes it, at {place}: {reason}; read its input again',
    ja: '{place}が計画のスキーマに合いません（{reason}）。入力を読み直してください',
  },
  'plan/unknown-id': {
    en: 'unexpected id "{id}", expected that of a record; nearest: {nearest}',
    ja: '「{id}」というIDの記録はありません。近いID: {nearest}',
  },
  'case/none': {
    en: 'no case in this folder or below it, expected folders with one of {expected}; name another folder, or cut a case with case add',
    ja: 'このフォルダーにも、その下にも、{expected}のあるフォルダー（事例）がありません。別のフォルダーを指定するか、case addで事例を作ってください',
  },
  'case/two-inputs': {
    en: 'unexpected second input, {name} and {second}; keep one, or make two cases of them',
    ja: '入力が二つあります（{name}、{second}）。一つにするか、二つの事例に分けてください',
  },
  'case/no-expectation': {
    en: 'no expectation beside the input, expected expected.json; write it with case run --update, and read it',
    ja: '入力のそばにexpected.jsonがありません。case run --updateで書き出し、内容を確かめてください',
  },
  'case/json': {
    en: 'malformed JSON ({reason}), expected what case run --update writes; mend it, or write it anew with --update',
    ja: 'JSONの書き方が誤っています（{reason}）。直すか、case run --updateで書き直してください',
  },
  'case/update-in-ci': {
    en: 'unexpected --update in CI, where nothing is rewritten; run it at your desk and commit what it writes (CI is set in the environment)',
    ja: 'CIでは--updateを使えません。手元で実行し、書き出したものをコミットしてください（環境変数CIが設定されています）',
  },
  'case/name-taken': {
    en: 'there is a case of this name; choose another --name, or cut it anew with --update',
    ja: '同じ名前の事例があります。--nameを変えるか、--updateで切り出し直してください',
  },
  'case/no-measure': {
    en: 'unexpected measure "{measure}", expected one of {expected}; name one with --measure',
    ja: '「{measure}」という施策はありません（{expected}のいずれか）。--measureで指定してください',
  },
  'case/no-records': {
    en: 'no record was read from {range}, and no notice is about it; name lines or pages of a table',
    ja: '{range}からは記録も通知も得られていません。表のある行やページを指定してください',
  },
  'case/no-unit': {
    en: 'unexpected {range}, expected numbers from 1 to {count}; name others',
    ja: '{range}はありません。1から{count}までを指定してください',
  },
  'case/lines-of-pdf': {
    en: 'unexpected --lines, since a PDF has none; name --pages or a --measure',
    ja: 'PDFに--linesは使えません。--pagesか--measureを指定してください',
  },
  'case/pages-of-text': {
    en: 'unexpected --pages, since this is a text; name --lines or a --measure',
    ja: 'テキストに--pagesは使えません。--linesか--measureを指定してください',
  },
  'case/encrypted': {
    en: 'the PDF is encrypted, and a case is read without a password; save it without protection',
    ja: 'PDFが暗号化されています。事例はパスワードなしで読むため、保護を外して保存してください',
  },
};
