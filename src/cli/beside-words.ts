import type { ProblemCode } from '../files/problem.ts';
import type { Words } from './words.ts';

/** What is wrong with the files beside an input, and what to do; `{name}` places are filled from the problem's values. */
export const besideWords = {
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
  'sidecar/credentials': {
    en: 'unexpected user name or password in the address of {field}, which would be published; take it out',
    ja: '{field}のURLにユーザー名かパスワードがあり、そのまま公開されてしまいます。取り除いてください',
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
    en: 'unexpected {actual} for {field}, expected a fiscal year of four digits, or in names a range of them; write 2024 or 2024-2026',
    ja: '{field}の値{actual}は使えません。西暦4桁の年度を2024のように（namesでは2024-2026のような範囲も）書いてください',
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
} as const satisfies Partial<Record<ProblemCode, Words>>;
