import type { InputErrorCode } from '../index.ts';

export const languages = ['en', 'ja'] as const;
export type Language = (typeof languages)[number];
export type Words = Readonly<Record<Language, string>>;

/** What a field of the sidecar is expected to be. */
export const expectationWords: Readonly<Record<string, Words>> = {
  publisherCode: { en: 'a text of 6 digits such as "240001"', ja: '"240001"のような6桁の文字列' },
  url: {
    en: 'an address such as "https://www.example.lg.jp/plan.pdf"',
    ja: '"https://www.example.lg.jp/plan.pdf"のようなURL',
  },
  retrieved: { en: 'a day as "2019-07-31"', ja: '"2019-07-31"のような日付' },
  edition: {
    en: 'a text in quotes that any disk can hold as a name: at most 200 bytes, without / \\ : * ? " < > | or invisible characters, no dot or blank at its ends, and none such as CON or manifest.json',
    ja: '引用符で囲んだ、どのディスクでも名前にできる文字列（200バイトまで。/ \\ : * ? " < > |と見えない文字、両端の点や空白、CONやmanifest.jsonなどは不可）',
  },
};
/** What a field of the registry is expected to be, where it is not a text. */
export const registryExpectationWords: Readonly<Record<string, Words>> = {
  aliases: { en: 'a list of texts such as [A, B]', ja: '[A課, B課]のような一覧' },
  validFrom: { en: 'a day as "2019-04-01", or null', ja: '"2019-04-01"のような日付か、null' },
  validUntil: { en: 'a day as "2022-03-31", or null', ja: '"2022-03-31"のような日付か、null' },
};
/** What a field of a correction is expected to be, where it is not a text. */
export const correctionExpectationWords: Readonly<Record<string, Words>> = {
  years: { en: 'fiscal years such as 2019, 2019-2021 or 2021+', ja: '2019、2019-2021、2021+のような年度' },
  year: { en: 'a fiscal year such as 2019', ja: '2019のような年度' },
  when: { en: 'a day such as 2022-05-01', ja: '2022-05-01のような日付' },
  role: { en: 'main or sub', ja: 'mainかsub' },
  cumulative: { en: 'true or false', ja: 'trueかfalse' },
  reprint: { en: 'true or false', ja: 'trueかfalse' },
  initiatives: { en: 'numbers such as [1, 3]', ja: '[1, 3]のような番号の一覧' },
  items: { en: 'a text, or a list of texts', ja: '文字列か、文字列の一覧' },
  lanes: { en: 'what a lane prints, or a list of such texts', ja: '段の文字列か、その一覧' },
  saw: {
    en: 'what the reading said, a text or a list of texts, one for each line',
    ja: '訂正時の読み取り（文字列か、行ごとの一覧）',
  },
  endBasis: { en: 'cell, arrow or span', ja: 'cell、arrow、spanのいずれか' },
  note: { en: 'a text, or null', ja: '文字列か、null' },
  set: { en: 'fields with their values such as { years: 2019-2021 }', ja: '{ years: 2019-2021 }のような項目と値' },
  move: {
    en: 'the name of a project, or { measure: …, project: … }',
    ja: '事業名か、{ measure: …, project: … }',
  },
  split: { en: 'a name and lanes such as { name: A, lanes: [B] }', ja: '{ name: A, lanes: [B] }のような名前と段' },
  drop: {
    en: 'indicator, initiative, project, lane or activity',
    ja: 'indicator、initiative、project、lane、activityのいずれか',
  },
};
export const textExpectation: Words = {
  en: 'a text, in quotes where it looks like a number',
  ja: '文字列（数に見えるものは引用符で囲む）',
};

/** An InputError carries its English words; `{name}` places are filled from its values. */
export const inputErrorWords: Readonly<Record<InputErrorCode, string>> = {
  empty: '中身がありません。ファイルを確かめてください',
  binary:
    'テキストではありません。UTF-8、UTF-16、Shift_JISのいずれかのテキストとして保存したファイルを指定してください',
  encoding: '文字コードを判別できません（UTF-8、UTF-16、Shift_JISを読み取ります）。UTF-8で保存してください',
  'no-schedule':
    '工程表が見つかりません。年度の見出しのある表を含むファイルか、表の欄がタブで区切られているか確かめてください',
  'pdf-no-schedule':
    '工程表が見つかりません。年度の見出しのある表を含むファイルとページを指定しているか確かめてください',
  'no-schedule-in-tables':
    '{count}個の表に工程表が見つかりません（年度の見出し、または実施時期などの列が必要です）。最も大きい表は{line}行目にあり、{rows}行{columns}列、年度らしい見出し: {times}、知られていない見出し: {heads}、始まり: 「{first}」。プロファイルで見出しと年度を指定してください（koteihyo profile ファイル で下書きを作れます）',
  'pdf-no-schedule-in-tables':
    '{count}個の表に工程表が見つかりません（年度の見出し、または実施時期などの列が必要です）。最も大きい表は{page}ページにあり、{rows}行{columns}列、年度らしい見出し: {times}、知られていない見出し: {heads}、始まり: 「{first}」。プロファイルで見出しと年度を指定してください（koteihyo profile ファイル で下書きを作れます）',
  'pdf-old-node': 'このNodeではPDFを読めません。22.13以降をhttps://nodejs.orgから入れてください',
  'pdf-encrypted': 'PDFが暗号化されています。--passwordでパスワードを指定するか、保護を外して保存してください',
  'pdf-wrong-password': 'パスワードが違うためPDFを開けません。確かめてください',
  'pdf-damaged': 'PDFが壊れているか、途中で切れています。取得し直すか、書き出し直してください',
  'pdf-damaged-page': 'PDFの{page}ページが壊れています。取得し直すか、書き出し直してください',
  'pdf-no-pages': 'PDFにページがありません。書き出し直してください',
  'pdf-page-range': '{first}-{last}ページの指定ですが、PDFは{count}ページです。1から{count}までで指定してください',
  'pdf-no-page': '{page}ページはありません。1から{count}までを指定してください',
  'not-pdf': 'PDFではありません。図にできるのはPDFのページだけです（テキストの行はexplainで見られます）',
  'pdf-no-text':
    'PDFに文字情報がありません。作成元のソフトウェアから書き出すか、文字認識（OCR）をしてから指定してください',
  'pdf-scan':
    '工程表が見つかりません。{pages}ページは文字情報のない画像（スキャン）です。先に文字認識（OCR）をするか、作成元のソフトウェアから書き出してください',
  'pdf-misnamed':
    '名前は.pdfですが、PDFではありません。取得し直すか、書き出し直してください（テキストなら名前を.txtにしてください）',
  'pdf-font':
    '{page}ページ: フォント{font}にUnicodeへの対応がなく、文字を読み取れません。フォントを埋め込んで書き出し直すか、文字認識（OCR）をしてください',
};

export const labels = {
  error: { en: 'error', ja: 'エラー' },
  warning: { en: 'warning', ja: '警告' },
  info: { en: 'info', ja: '情報' },
  more: { en: ' (and {more} more)', ja: '（ほかに{more}件）' },
  internal: {
    en: 'koteihyo itself failed on it ({reason}); run again with --debug and report what it prints',
    ja: 'koteihyo自体の誤りです（{reason}）。--debugを付けて実行し、出力を添えて報告してください',
  },
  stdout: { en: 'standard output', ja: '標準出力' },
  stderr: { en: 'standard error', ja: '標準エラー出力' },
  unprinted: {
    en: '{stream}: cannot be written ({reason}); free some space, or print to another place',
    ja: '{stream}に書き込めません（{reason}）。空きを作るか、別の場所に出力してください',
  },
  reading: { en: 'reading', ja: '読み取り中' },
  noSidecar: {
    en: 'no {file} beside it: publisher, licence and the like are null',
    ja: '{file}がないため、公開者や利用条件などは空です',
  },
  watching: {
    en: 'watching for changes; stop with Ctrl-C',
    ja: '変更を待っています（Ctrl-Cで終わります）',
  },
  unchanged: { en: '(unchanged)', ja: '（変更なし）' },
  unchangedOf: {
    en: '{unchanged} unchanged since published; --force publishes again',
    ja: '{unchanged}件は公開後に変わっていないため、そのままです（--forceで公開し直します）',
  },
  published: { en: 'published {published} of {total}', ja: '{total}件中{published}件を公開しました' },
  counts: {
    en: '{measures} measures, {indicators} indicators, {initiatives} initiatives, {projects} projects, {lanes} lanes, {activities} activities, {departments} departments',
    ja: '施策{measures}、指標{indicators}、取組内容{initiatives}、事業{projects}、段{lanes}、工程{activities}、課{departments}',
  },
  notices: {
    en: 'notices: {error} error, {warning} warning, {info} info',
    ja: '通知: エラー{error}、警告{warning}、情報{info}',
  },
  failOn: {
    en: '--fail-on {level}: {count} notices are at least as severe; see notices.csv',
    ja: '--fail-on {level}: 該当する通知が{count}件あります。notices.csvを見てください',
  },
  restored: {
    en: 'restored {edition}, which an earlier run had left half replaced',
    ja: '中断された公開から{edition}を元に戻しました',
  },
  corrected: {
    en: 'wrote {id} by {who} to {file}; extract applies it',
    ja: '{who}による訂正{id}を{file}に書きました（extractで適用されます）',
  },
  drawn: { en: 'page {page}', ja: '{page}ページ' },
  sound: { en: '{folder}: sound', ja: '{folder}: 問題ありません' },
  faulty: { en: '{folder}: {count} faults', ja: '{folder}: 誤り{count}件' },
  checked: {
    en: 'checked {total}: {sound} sound, {faulty} faulty',
    ja: '{total}件を確認: 良好{sound}件、誤りあり{faulty}件',
  },
} as const satisfies Record<string, Words>;
