/** Words of an invented city: health, roads and schools. None stands in the plans that weights were first set on. */

export const prefectures = ['若葉市', '碧川市', '朝霧市'];

export const planNames = ['総合計画実施計画', '行財政改革プラン', '健康・教育・道路実施計画'];

export const issuers = ['企画財政部', '市長公室', '総合政策局'];

export const departments = [
  '健康づくり課',
  '道路維持課',
  '学校教育課',
  '教育総務課',
  '国保年金課',
  'こども家庭課',
  '橋りょう・河川課',
  '公園緑地課',
  '障がい福祉課',
  '指導室',
  '地域包括ケア推進課',
  '建築・住まい課',
];

export const units = ['保健センター', '土木事務所', '教育支援センター', '給食センター'];

export const directionTitles = [
  '健やかに暮らせるまち',
  '安全で歩きやすいまち',
  '学びと育ちを支えるまち',
  '持続できる市政',
];

export const measureTitles = [
  '健康寿命の延伸',
  '生活道路の整備',
  '学校施設の長寿命化',
  '橋りょうの老朽化対策',
  'いじめ・不登校への対応',
  '在宅医療と介護の連携',
  '通学路の安全確保',
  '公共施設の再編',
  '子育て世帯への支援',
  '受動喫煙の防止',
];

export const themes = [
  '特定健診',
  '通学路',
  '学校給食',
  '橋りょう',
  '市民プール',
  'フレイル予防',
  'スクールバス',
  '街路灯LED',
  '小・中学校',
  'GIGA端末',
  '放課後クラブ',
  '母子保健',
  '自転車通行帯',
  'ごみ収集',
];

export const projectKinds = [
  '長寿命化事業',
  '更新計画の策定',
  '受診率向上プロジェクト',
  'の民間委託',
  '適正配置の検討',
  'の安全点検',
  'に関する条例の改正',
  'リニューアル工事',
  '運営協議会の開催',
  'オンライン申請の導入',
];

export const projectNotes = ['(第3次)', '(北部地区)', '(PFI方式)', '(令和の大改修)'];

export const initiativeGoals = [
  '市民が安心して利用できる環境を整えます。',
  '民間の力を生かし、経費の縮減を図ります。',
  '計画的な更新により、費用の平準化を進めます。',
  '学校・家庭・地域が一体となって取り組みます。',
  '国や県の制度を活用し、早期の完成を目指します。',
  '利用状況を踏まえ、あり方を見直します。',
];

export const overviewSentences = [
  '高齢化の進行により、医療や介護に要する費用が増え続けています。',
  '高度経済成長期に整備された施設が一斉に更新の時期を迎えます。',
  'そのため、利用者の声を聴きながら、優先順位を付けて事業を進めます。',
  'また、学校や地域の団体との協働により、見守りの輪を広げます。',
];

export const indicatorSubjects = [
  '特定健診の受診率',
  '修繕済みの橋りょう数',
  '端末の活用率',
  '歩道の整備延長',
  '保健指導の終了者数',
  '不登校相談の件数',
  '空調設備の設置校数',
  '施設の延床面積',
];

export const indicatorUnits = ['件', '校', '橋', '%', 'km', '人'];

const subjects = [
  '基本構想',
  'ネットワーク機器',
  'スクールカウンセラー',
  '放射線検査機器',
  '小・中学校の体育館',
  'AED',
  '市道1号線',
  '保健師による訪問指導',
  'ホームページ',
  '利用料金',
  '歩道のバリアフリー化',
  '学校運営協議会',
  'PTAとの意見交換会',
  '民間事業者への委託範囲',
];

export const actions = [
  'の点検',
  'を増設',
  'の更新',
  'に着手',
  'を全校で開始',
  'のあり方検討',
  'の用地買収',
  '試験導入',
  'を順次拡大',
  'へのアクセス改善',
];

const wholePhrases = [
  '実施設計',
  '供用開始',
  'パブリックコメント',
  '指定管理者の公募・選定',
  'モニタリング',
  '効果検証と次期計画への反映',
  '庁内ワーキンググループによる調整',
  '10校で先行実施',
  '関係者との協議',
  'Web会議システムの利用',
];

export const phrases = [...wholePhrases, ...subjects.flatMap((subject) => actions.map((action) => subject + action))];

/** Phrases whose blank is a real one. */
export const spacedPhrases = ['Park PFIの導入', 'Teams & Zoomの講習', 'School Lunchの日の実施', 'City Runの開催'];

export const cellNotes = ['(国民体育大会)', '(診療報酬改定)', '(市制50周年)'];

export const scheduleTitles = ['年次計画', '実施スケジュール'];
export const nameHeaders = ['事業名', '具体的な事業等'];
export const relatedHeaders = ['関連取組'];
export const departmentHeaders = ['担当課', '所管課'];
