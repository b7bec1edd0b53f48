import type {
  correctionExpectationsEn,
  otherExpectationsEn,
  registryExpectationsEn,
  sidecarExpectationsEn,
  typedExpectationsEn,
} from '../en/expectations.ts';

export const sidecarExpectationsJa: Readonly<Record<keyof typeof sidecarExpectationsEn, string>> = {
  publisherCode: '"240001"のような6桁の文字列',
  url: '"https://www.example.lg.jp/plan.pdf"のようなURL',
  retrieved: '"2019-07-31"のような日付',
  created: '"2019-07-31"のような日付',
  modified: '"2019-07-31"のような日付',
  keywords: '[産業, 観光]のような一覧',
  contact: 'メールアドレスか、"https://www.example.lg.jp/contact"のようなURL',
  published: '"https://data.example.lg.jp/plan/"のような、データを置くフォルダーのURL',
  values: '{ 2018: actual, 2019..: target }のような、年度ごとのactual（実績）かtarget（目標）',
  edition:
    '引用符で囲んだ、どのディスクでも名前にできる文字列（200バイトまで。/ \\ : * ? " < > |と見えない文字、両端の点や空白、CONやmanifest.jsonなどは不可）',
};

export const registryExpectationsJa: Readonly<Record<keyof typeof registryExpectationsEn, string>> = {
  kind: 'division、bureau、office、institute、branch office、municipality、university、organisation、team、collectiveのいずれか',
  aliases: '[A課, B課]のような一覧',
  validFrom: '"2019-04-01"のような日付か、null',
  validUntil: '"2022-03-31"のような日付か、null',
};

export const correctionExpectationsJa: Readonly<Record<keyof typeof correctionExpectationsEn, string>> = {
  kind: 'actual（実績）かtarget（目標）',
  years: '2019、2019-2021、2021+、2021?のような年度',
  year: '2019のような年度',
  when: '2022-05-01のような日付',
  role: 'mainかsub',
  cumulative: 'trueかfalse',
  reprint: 'trueかfalse',
  initiatives: '[1, 3]のような番号の一覧',
  items: '文字列か、文字列の一覧',
  lanes: '段の文字列か、その一覧',
  activities: '工程の文字列か、その一覧',
  saw: '訂正時の読み取り（文字列か、行ごとの一覧）',
  endBasis: 'cell、arrow、span、bar、marks、periodのいずれか',
  note: '文字列か、null',
  set: '{ years: 2019-2021 }のような項目と値（コロンは半角、その後に空白）',
  move: '事業名か、{ measure: …, project: … }',
  split: '{ name: A, lanes: [B] }のような名前と段',
  drop: 'indicator、initiative、project、lane、activityのいずれか',
};

export const typedExpectationsJa: Readonly<Record<keyof typeof typedExpectationsEn, string>> = {
  years:
    '2023、2023-2026、R5-R8、令和5～8のような年度（最終年度の後も続く場合は2026+、終わりが記載されていない場合は2023?）',
};

export const otherExpectationsJa: Readonly<Record<keyof typeof otherExpectationsEn, string>> = {
  text: '文字列（数に見えるものは引用符で囲む）',
};
