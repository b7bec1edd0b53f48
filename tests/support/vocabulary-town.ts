/** Words of an invented town: water, taxes, disasters, libraries. No weight was set by how they are read. */

export const prefectures = ['緑ヶ丘町', '浜風町', '霧島野町'];

export const planNames = ['まち・ひと・しごと実行計画', '第6次行政改革大綱実施計画', '公営企業経営戦略'];

export const issuers = ['総務課', '政策推進室', '企画調整課'];

export const departments = [
  '上下水道課',
  '税務住民課',
  '危機管理課',
  '生涯学習課',
  '産業観光課',
  '保育課',
  'デジタル・情報課',
  '出納室',
  '議会事務局',
  '農業委員会事務局',
  '環境衛生課',
  'まちづくり・定住課',
];

export const units = ['浄水場', '町立図書館', '中央公民館', '消防署'];

export const directionTitles = [
  '暮らしの基盤を守る',
  '町税と財産を生かす',
  '災害に負けない地域をつくる',
  '学びあう町民',
];

export const measureTitles = [
  '水道管の耐震化',
  '町税の収納率向上',
  '避難所の環境改善',
  '図書館サービスの充実',
  '保育所の待機児童解消',
  '窓口手続のオンライン化',
  '遊休町有地の売却',
  '鳥獣被害の防止',
  '移住・定住の促進',
  '合併処理浄化槽の普及',
];

export const themes = [
  '配水管',
  '固定資産税',
  '防災無線',
  '移動図書館',
  '病児保育',
  'マイナンバーカード',
  '空き家バンク',
  'コミュニティ',
  '道の駅',
  'ふるさと納税',
  'DX人材',
  '下水道使用料',
  '消防団',
  'し尿処理',
];

export const projectKinds = [
  '耐震更新工事',
  '徴収体制の強化',
  '利用者アンケート',
  'の広域化',
  'キャンペーンの展開',
  'の段階的な引上げ',
  'と民間活力の導入',
  'システムの標準化',
  'ハザードマップの改訂',
  'を担うボランティアの養成',
];

export const projectNotes = ['(東部配水区)', '(一部事務組合)', '(継続)', '(DB方式)'];

export const initiativeGoals = [
  '将来にわたり安定した経営を続けます。',
  '負担の公平を保ち、財源を確保します。',
  '町民とともに災害への備えを高めます。',
  '誰もが使いやすいサービスを届けます。',
  '近隣の市町と共同で事務を行います。',
  '職員の意識を高め、業務を改善します。',
];

export const overviewSentences = [
  '給水人口が減り、料金収入の減少が続いています。',
  '一方で、耐用年数を超えた管路の割合は年々高まっています。',
  'こうした中、広域での連携や民間の技術の活用が欠かせません。',
  'あわせて、町民への説明を重ね、理解を得ながら進めます。',
];

export const indicatorSubjects = [
  '管路の耐震化率',
  '町税の収納率',
  '避難訓練の参加者数',
  '図書の貸出冊数',
  '待機児童数',
  'オンライン申請の件数',
  '町有地の売却額',
  '浄化槽の設置基数',
];

export const indicatorUnits = ['%', '人', '冊', '件', '千円', '基'];

const subjects = [
  '料金体系',
  'コールセンター',
  '滞納整理',
  '備蓄倉庫',
  '電子図書館',
  'スマートメーター',
  '町内会長との懇談会',
  'BCP',
  '口座振替・コンビニ収納',
  '老朽管10km',
  '職員向けeラーニング',
  '避難行動要支援者の名簿',
  '指定避難所のWi-Fi',
  '県内の水道事業体による共同発注',
];

export const actions = [
  'の改定',
  'の新設',
  'を見直し',
  'の周知',
  'に向けた調査',
  'を本格稼働',
  'の試算',
  'へ移行',
  '説明会',
  'を毎年実施',
];

const wholePhrases = [
  '審議会への諮問・答申',
  '条例改正',
  'プロポーザル',
  '事業者の選定',
  'サービスの提供開始',
  '進捗の管理',
  '利用実態の把握',
  '3地区で説明',
  '国・県への要望活動',
  'RPAによる入力の自動化',
];

export const phrases = [...wholePhrases, ...subjects.flatMap((subject) => actions.map((action) => subject + action))];

/** Phrases whose blank is a real one. */
export const spacedPhrases = ['Town Meetingの開催', 'Book & Cafeの出店', 'Green Dayの清掃', 'LINE Payの導入'];

export const cellNotes = ['(町長選挙)', '(地方税法改正)', '(町制施行70周年)'];

export const scheduleTitles = ['スケジュール', '年次計画'];
export const nameHeaders = ['事業名', '具体的な事業等'];
export const relatedHeaders = ['関連取組'];
export const departmentHeaders = ['担当課', '主管課'];
