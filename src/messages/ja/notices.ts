import type { NoticeCode } from '../../model/notice-kinds.ts';
import type { NoticeWording } from '../languages.ts';

/** What to do about a notice that says nothing else of it. */
export const USUAL_REMEDY = '記録を紙面と見比べてください。';
const REPORT = '該当するページを添えて報告し、新しい版がないか確かめてください。';

/** What is said of each kind of notice, in the order of the stages. */
export const noticesJa: Readonly<Record<NoticeCode, NoticeWording>> = {
  'source/kind-misnamed': {
    message: '名前は{extension}ですが、中身は{kind:kind}です。中身のとおりに読み取りました',
    why: 'ほかのソフトウェアは名前で判断するため、正しく表示できないことがあります。',
    remedy: '中身に合う名前に変えてください。',
  },
  'source/nul-removed': {
    message: 'NUL文字が{count}個あったため取り除きました',
    why: 'NUL文字があると、CSVの読み込みやデータベースで誤りになります。',
    remedy: '前後の文字が欠けて見えなければ、何もする必要はありません。',
  },
  'source/long-line': {
    message: '{length}文字の行があります。改行またはタブが失われた可能性があります',
    why: '行の区切りが失われた表は、行として読み取れません。',
    remedy: '表の一行が一行になるように、テキストを書き出し直してください。',
  },
  'source/pages-left-out': {
    message: '指定により全{count}ページのうち{first}～{last}ページを読み取りました',
    why: 'ほかのページの内容は、どの記録にも入っていません。',
    remedy: '公開の前に文書全体を読み取ってください。',
  },
  'source/arrows-unread': {
    message: '図形の矢印が{count}個あり、表のどの欄のものか読み取れません。矢印が示す期間は記録に入っていません',
    why: '公開した期間より長く続く工程があるかもしれません。',
    remedy: 'PDFとして書き出して読み取るか、年度を訂正してください。',
  },
  'source/pictures-unread': {
    message: '表の欄に、文字の代わりの画像が{count}個あります。画像が示す内容は記録に入っていません',
    why: '帯や矢印の画像であれば、期間を示している可能性があります。',
    remedy: '欄を記録と見比べるか、作成したソフトウェアのファイルを読み取ってください。',
  },
  'source/text-struck': {
    message: '取り消し線の引かれた箇所が{count}か所あり、計画の内容としては読み取っていません: {text}',
    why: '取り消し線の引かれた文字は改定前の内容です。見え消しの旧記述を新しい記述と並べて公開すると、現行の内容と誤解されます。',
    remedy: 'その箇所を記録と見比べてください。現行の内容であれば、取り消し線を外して読み取り直してください。',
  },
  'source/font-unmapped': {
    message: '{page}ページのフォント{font}にUnicodeへの対応がないため、{count}文字を\ufffdとしました',
    why: '紙面には文字が見えますが、どの文字かがファイルに記されていません。',
    remedy: 'フォントとUnicodeへの対応を埋め込んでPDFを書き出し直すか、文字認識（OCR）をしてください。',
  },
  'source/letters-stray': {
    message:
      '{page}ページの日本語の文中に、ふつうは使わない文字（{letters}）が{count}個あります。ファイルの文字の対応が誤っています',
    why: 'PDFを書き直したソフトウェア（Ghostscriptなど）が、紙面とは別の文字を記録しています。数字や年度も、見た目では分からないまま誤っているおそれがあります。',
    remedy: 'このページの年度と数値を紙面と比べ、書き直す前の、作成元のPDFを読み取ってください。',
  },
  'source/letters-overprinted': {
    message: '{page}ページに、重なって印刷された文字が{count}個あります（{letters}）。読む順序が分かりません',
    why: '行の高さが足りず、2行が重なって印刷されています。',
    remedy: '元のファイルで行の高さを広げてPDFを作り直すか、元のファイルを読み取ってください。',
  },
  'source/page-scanned': {
    message: '{page}ページはほぼ画像だけ（スキャン）のため、画像の内容を読み取っていません',
    why: '工程表の一部がこのページにあるかもしれません。',
    remedy: 'このページに文字認識（OCR）をするか、作成したソフトウェアから書き出し直してください。',
  },
  'source/sheets-hidden': {
    message: '非表示のシート、または表のないシートが{count}枚あり、読み取っていません: {names}',
    why: 'そこに書かれていることは、どの記録にもありません。',
    remedy: '計画の一部であれば、シートを表示して保存してください。',
  },
  'source/sheets-missing': {
    message: 'ワークブックに、{count}枚のシートの中身がありません: {names}',
    why: 'そこに書かれていたことは、どの記録にもありません。',
    remedy: '作成したソフトウェアで保存し直してください。',
  },
  'source/cells-hidden': {
    message: 'シート「{sheet}」の非表示の行または列に、文字のあるセルが{count}個あり、読み取っていません',
    why: 'そこに書かれていることは、どの記録にもありません。',
    remedy: '計画の一部であれば、行と列を表示して保存してください。',
  },
  'source/cells-left-out': {
    message: 'シート「{sheet}」のセルが100万個を超えています。{count}個を読み取っていません',
    why: 'そこに書かれていることは、どの記録にもありません。',
    remedy: '計画に関わる部分だけをワークブックに残してください。',
  },
  'source/strings-missing': {
    message: 'シート「{sheet}」の{count}個のセルの文字列が、ワークブックにありません。空白として読み取りました',
    why: 'そこに書かれていたことは、どの記録にもありません。',
    remedy: '作成したソフトウェアで保存し直してください。',
  },
  'source/formulas-uncounted': {
    message: 'シート「{sheet}」に、計算結果が保存されていない数式が{count}個あります。空白として読み取りました',
    why: '数式の計算は行わないため、その値はどの記録にもありません。',
    remedy: '表計算ソフトで開いて保存し直してください。',
  },
  'source/cell-errors': {
    message: '{count}個のセルが「{texts}」となっています。空白として読み取りました',
    why: '数式の誤りや列幅の不足のため、本来の内容はどの記録にもありません。',
    remedy: '表計算ソフトで数式を直すか、ほかの版と見比べてください。',
  },
  'source/cells-empty': {
    message: '{count}個のセルの「{texts}」を空白として読み取りました。空のセルや見出しにプログラムが書き込む文字列です',
    why: '表を扱うプログラムは、空の箇所にこのような文字列を書き込むことがあります。',
  },
  'source/colors-by-rule': {
    message: 'シート「{sheet}」に、セルの色を決める条件付き書式が{count}件あります。その色は読み取っていません',
    why: '日付などから条件付き書式で描かれた帯は、どの記録にもありません。',
    remedy: '工程を示す色であれば、セル自体を塗りつぶすか、シートのPDFを指定してください。',
  },
  'source/merges-overlap': {
    message: 'シート「{sheet}」に、互いに重なる結合セルが{count}個あります。結合を解いて読み取りました',
    why: 'そのセルがどこまで及ぶかを判別できません。',
    remedy: '表計算ソフトで開いて保存し直してください。',
  },
  'source/drawings-misplaced': {
    message: 'シート「{sheet}」の範囲の外に、図形が{count}個あります。読み取っていません',
    why: '矢印であれば、期間を示している可能性があります。',
    remedy: 'シートを確かめ、正しい位置に描き直してください。',
  },
  'source/drawings-unread': {
    message: 'シート「{sheet}」に、グラフまたはSmartArtが{count}個あります。その内容は読み取っていません',
    why: '工程の一部が描かれている可能性があります。',
    remedy: '工程に関わるものは、図形で描いてください。',
  },
  'layout/page-failed': {
    message:
      '{page}番目のページまたはシートで、プログラムの処理が失敗しました（{reason}）。このページは読み取っていません（他のページは読み取りました）',
    why: 'このページの内容は、どの記録にもありません。',
    remedy: REPORT,
  },
  'layout/drawings-unbound': {
    message: 'シート「{sheet}」に、行をまたぐ、または時間の列にかからない矢印が{count}本あります。読み取っていません',
    why: '行の工程を示す矢印であれば、期間を表しています。',
    remedy: '図形と、該当する行の記録を見比べてください。',
  },
  'layout/arrows-backwards': {
    message: 'シート「{sheet}」に、過去の方向を指す矢印が{count}本あります。矢印がかかる期間として読み取りました',
    why: '期間ではなく、別のことを示している可能性があります。',
    remedy: '原本のシートと記録を見比べてください。',
  },
  'layout/columns-from-blanks': {
    message: '列がタブでなく空白や罫線文字で区切られています。表のどの行でも空いている桁を列の境目として読み取りました',
    why: '空白の数がずれているセルは、別の年度のものとして読み取られることがあります。',
    remedy: '元のPDFやワークブックがあれば、それを指定してください。',
  },
  'layout/rules-supplied': {
    message: '列または行を区切る罫線のない表です。見出しの語と行間から列と行を読み取りました',
    why: '複数年度にわたるセルや、複数の段の横にあるラベルを、隣のセルと区別できません。',
  },
  'layout/text-over-rule': {
    message: 'セルの罫線をまたぐ文字列があります。始まりのセルの内容として読み取りました',
    why: '複数年度にわたる文字列が、そのすべての年度のものか、一つの年度のものか分かりません。',
  },
  'layout/watermark-left': {
    message: 'ほかの文字に重なる大きな文字「{text}」があります。透かしとみて、記録には含めていません',
    why: '「案」などの透かしは本文ではありません。表に重なった表題も、同じように除かれます。',
  },
  'layout/ruby-left': {
    message:
      '漢字の上に小さな仮名（ふりがな）が{count}か所あります（{text}）。読みを示すものとして、記録には含めていません',
    why: '語のすぐ上に小さな仮名で書かれた注記も、同じように除かれます。',
  },
  'layout/row-cut': {
    message: 'ページの最初の行は、前のページの最後の行の続きかもしれません。前の行につなげたか: {joined:answer}',
    why: '見出しやページの端の罫線のため、ここから新しい行が始まるのかどうか分かりません。',
  },
  'layout/color-as-ground': {
    message: '年度の列全体に色（{color}）があります。帯ではなく地の色として読み取りました',
    why: '空欄のセルの色は、その年度に行うことを示す帯かもしれません。',
  },
  'layout/shade-as-blank': {
    message: '文字や記号のある表に、網掛け（{color}）の空欄が{count}個あります。対象外の年度として読み取りました',
    why: '文字のない網掛けは、その年度に行うことを示す帯かもしれません。',
    remedy: 'ほかのページに凡例がないか確かめてください。実施を示す網掛けであれば、訂正で工程を加えてください。',
  },
  'sections/index-row-unread': {
    message: '担当課一覧の行「{text}」を読み取れません（施策または取組内容の番号が必要です）',
    why: 'この行については、担当課一覧と本文を照合できません。',
  },
  'sections/stacked-lines-unread': {
    message:
      '上段と下段の境目が分からないセルが{count}個あります（最初は「{text}」）。上下2行か、1年分の金額が必要です。全体を1つの文として読みました',
    why: '各年度の上段と下段が何を示すかは、紙面に書かれています。',
    remedy: '紙面と見比べ、工程を訂正してください。',
  },
  'sections/cell-over-projects': {
    message:
      '年度の欄{count}個が、複数の事業の行にまたがっています（「{text}」など）。いちばん上の事業の工程として読み取りました',
    why: 'まとめて書かれた工程は、それぞれの事業のものかもしれません。',
    remedy: '紙面と見比べ、ほかの事業の工程でもあれば訂正で加えてください。',
  },
  'sections/dash-as-shaft': {
    message:
      '語と矢印の間に「－」があります（{count}個、「{text}」など）。予定なしの意味かもしれませんが、矢印の線とみなし、前の工程が続くものとして読み取りました',
    why: '「－」は、予定のない年度の欄にも使われる記号です。',
    remedy: '紙面と見比べ、予定なしの意味であれば工程を訂正してください。',
  },
  'sections/figures-as-values': {
    message:
      '年度の欄の語句の中に、何の数値か書かれていない数値が{count}件あります（{text}）。事業の値として読み取りました',
    why: '数値は量を表しますが、実施内容として書かれたのかもしれません。',
  },
  'sections/table-turned': {
    message: '年度が縦に並び、その右の列に「{text}」の見出しがあります。列ごとに一つの事業として読み取りました',
    why: '一つの事業について、列ごとに別のことを述べた表かもしれません。',
    remedy: '読み取った事業を表と見比べてください。',
  },
  'sections/sum-left': {
    message: '事業の行の中に合計の行「{text}」があります。記録には含めていません',
    why: '合計された金額は、その上の各行にあります。',
  },
  'sections/line-unplaced': {
    message: '行「{text}」はどの記録にも入っていません（見出し・概要・表のいずれでもありません）',
    why: 'この行の文字は、この通知でだけ公開されます。',
    remedy: '上の表の見出しやセルの一部でないか確かめてください。',
  },
  'sections/row-unplaced': {
    message: '見出し行のない表の行を読み取れません（{rows}行、最初の行は「{text}」）',
    why: '見出しがないため、どの列がどの年度か分かりません。',
    remedy: '印刷された表の見出し行を、この行の上に加えてください。',
  },
  'sections/table-unread': {
    message:
      '{rows}行{columns}列の表の見出しを読み取れません（年度の列、または実施時期などの列が必要です）。年度らしい見出し: {times}、未登録の見出し: {heads}、表の始まり: 「{first}」',
    why: '表の内容は通知の中にしかありません。',
    remedy: 'プロファイルで見出しと年度を指定してください。koteihyo profile ファイル で下書きを作れます。',
  },
  'sections/years-without-labels': {
    message: '年度（{years}）だけの表（{rows}行）で、事業名などの列がありません。各行はどの項目にも入れていません',
    why: 'どの行がどの事業のものかを示すものが、表の中にありません。',
    remedy: 'どの表の続きの年度かを確かめ、事業名の列を付けてください。',
  },
  'sections/years-of-several': {
    message: '年度ごとの語句（{texts}）を、その上の「{name}」の年度として読み取りました',
    why: '語句ごとに対象が異なるため、年度ごとに別の事業を並べた一覧の可能性があります。',
    remedy: 'ページと照らし合わせてください。',
  },
  'sections/years-untitled': {
    message: '見出しのない年度の並び（{years}）を、その上の「{name}」の年度として読み取りました',
    why: '年度の横の語句がその事業の取組内容であることは、位置から推定したものです。',
    remedy: 'ページと照らし合わせてください。',
  },
  'sections/tabs-lost': {
    message: '表の見出し「{text}」にタブがありません。以下の行は表として読み取れません',
    why: '空白で区切られた欄では、空欄の年度と失われた年度を区別できません。',
    remedy: '欄の間にタブを入れて、テキストを書き出し直してください。',
  },
  'sections/measure-missing': {
    message: '施策の見出し（「(1) …」など）の前に表があります。施策1「{title}」として読み取りました',
    why: '施策の番号と名称が、見出しのあるはずの場所にありません。',
    remedy: '表の上の見出しを確かめてください。',
  },
  'sections/header-without-years': {
    message: '表の見出しに年度がありません。前の表の年度を使用: {taken:answer}',
    why: '読み取り方が違えば、この表のすべての工程の年度が違ってきます。',
  },
  'sections/header-without-words': {
    message: '表の見出しが年度だけです。指標の表として読み取りました',
    why: '最初の列が失われ、年度の位置がずれている可能性があります。',
  },
  'sections/table-without-header': {
    message: '表に見出し行がありません。直前の{width}列の表の見出しで読み取りました',
    why: '別の表の見出しを当てはめたため、列や年度が違っている可能性があります。',
  },
  'sections/years-disordered': {
    message: '年度の並びが不自然です: {years}',
    why: '工程が誤った年度に入っている可能性があります。',
    remedy: '見出し行を紙面と見比べてください。',
  },
  'sections/years-skipped': {
    message: '年度が連続していません: {years}。印字のとおり読み取りました',
    why: '間の列が失われ、そこにかかる工程の終わりが違っている可能性があります。',
    remedy: '見出しを紙面と比べてください。',
  },
  'sections/year-contradicts': {
    message: '見出し「{labels}」が一つの年度に定まりません。{year}年度として読み取りましたが、{other}年度とも読めます',
    why: '見出しの中の二つの年が食い違っているか、年が年度なのか暦年なのか示されていません。',
    remedy: '隣の見出しと見比べ、ほかの年度であれば工程を訂正してください。',
  },
  'sections/time-column-unread': {
    message:
      '年度の列の間または隣に、読み取れない列「{title}」（{count}個のセル）があります。属性として記録し、そこに入る矢印の終わりは不明としました',
    why: 'この列が年度であれば、その内容は工程に入っていません。',
    remedy: 'プロファイルのyears.namesで、列の年度を指定してください。',
  },
  'sections/label-column-assumed': {
    message: '事業名の列の見出し「{title}」は未登録の語です。年度の手前でもっとも内側の列を事業名として読み取りました',
    why: '別の列が事業名の列であれば、名称とラベルが入れ替わっています。',
    remedy: 'プロファイルで、その見出しをprojectとして指定してください。',
  },
  'sections/period-column-assumed': {
    message: '時期を示す列が複数あります（{others}）。「{title}」の列を実施時期として読み取りました',
    why: 'どの列が実施時期かが見出しから決まりません。過去の時期を示す列かもしれません。',
    remedy: '紙面と見比べ、ほかの列が実施時期であれば工程を訂正してください。',
  },
  'sections/periods-of-past-era': {
    message:
      '時期（{count}件）が、すべて前の元号の年です。策定年月の記載がなく、予定ではなく過去の実績の可能性があります',
    why: '「改修実施年」などの列には、施設の履歴が書かれていることがあり、その年は工程の年ではありません。',
    remedy: '時期の列の意味を確かめてください。履歴であれば、工程は別の表にあります。',
  },
  'sections/project-unnamed': {
    message: '一つの事業の年度の表ですが、上に見出しがなく、事業名がわかりません。名称のない事業として記録しました',
    why: '工程がどの事業のものかを示す語がありません。',
    remedy: '訂正で事業名を補ってください。',
  },
  'sections/axis-without-years': {
    message: '「{labels}」の列に年度が示されていません。年度を定めず、見出しだけを記録しました',
    why: '短期や前期などの期間がいつからいつまでかは計画によりますが、表のそばに示されていません。',
    remedy: 'プロファイルで、どの年度にあたるかを指定してください。',
  },
  'sections/axis-years-taken': {
    message:
      '「{labels}」の列に元号も西暦も示されていません。本文にも出てくる年度はほかの読み方では含まれないため、{years}年度として読み取りました',
    why: '元号のない数字は、令和、平成、西暦のどの年とも読めます。本文の年度は別の計画のものかもしれません。',
    remedy: '原本と見比べ、プロファイルで、どの年度にあたるかを指定してください。',
  },
  'sections/start-unprinted': {
    message: '「{labels}」には始まりが示されていません。終わりの年度を記録し、始まりの月は空欄としました',
    why: '実際には、それより前の年度から始まっている可能性があります。',
  },
  'sections/quarters-of-either': {
    message: '「{labels}」が年度の四半期か暦年の四半期か示されていません。4月に始まる年度の四半期として読み取りました',
    why: '暦年の四半期であれば、月が異なります。',
    remedy: '計画のほかの箇所と見比べ、暦年であれば工程を訂正してください。',
  },
  'sections/period-undated': {
    message: '「{texts}」（{count}個のセル）に年度が示されていません。年度を定めず、印字のとおり記録しました',
    why: '月だけでは、どの年度のことか表の近くから分かりません。',
    remedy: '月が何年度のものかをプロファイルに書いてください。',
  },
  'sections/marks-without-legend': {
    message: '記号 {marks}（{count}個のセル）の凡例が見つかりません。記号のまま記録しました',
    why: '記号の意味が、凡例のあるはずの場所に印刷されていません。',
    remedy: 'ほかのページに凡例がないか探してください。',
  },
  'sections/figure-over-projects': {
    message: '数値「{text}」のセルは複数の事業にまたがっています。最初の事業の値として記録しました',
    why: 'どの事業がそのうちのいくらなのかが、印刷されていません。',
    remedy: 'これらの事業の合計とみなすか、訂正で取り除いてください。',
  },
  'sections/legend-unread': {
    message: '凡例「{text}」の記号は図形で描かれており、意味を読み取っていません',
    why: '実線と破線など、種類の違う矢印も同じものとして公開されます。',
    remedy: '工程を紙面と見比べ、記号の意味を訂正で加えてください。',
  },
  'sections/legend-contradicts': {
    message: '凡例の「{sign}」に複数の意味（{meanings}）があります。どの意味も記録していません',
    why: 'どこでどちらの意味になるのかが、印刷されていません。',
    remedy: '発行者に確かめて、訂正してください。',
  },
  'sections/bars-without-legend': {
    message: '文字のない帯（{count}本、{colors}）の色の凡例が見つかりません。項目のない工程として記録しました',
    why: '色の意味が、凡例のあるはずの場所に印刷されていません。',
    remedy: 'ほかのページに凡例がないか探してください。',
  },
  'sections/column-unread': {
    message: '「{title}」の列（{count}個のセル）に対応する項目はデータセットにありません',
    why: 'この列のセルは、セルごとの通知でだけ公開されます。',
    remedy: '年度の値の列であれば、見出しに年度を書いてください。',
  },
  'sections/cell-unread': {
    message: '「{title}」: 「{text}」（データセットに該当する列はありません）',
    why: 'このセルの文字は、この通知でだけ公開されます。',
    remedy: '何もする必要はありません。',
  },
  'sections/row-too-wide': {
    message: '{width}個の欄がある行です（見出しは{expected}列）。最終列より後の欄はどの記録にも入っていません',
    why: '改行が失われた可能性があります。後ろの文字は、この通知でだけ公開されます。',
  },
  'sections/direction-as-measure': {
    message: '取組方向「{title}」のすぐ下に表があります。その取組方向の施策0として読み取りました',
    why: '表の内容が取組方向全体のものか、施策の見出しが失われたかのどちらかです。',
    remedy: '表の上の見出しを確かめてください。',
  },
  'sections/header-from-below': {
    message: '表に見出し行がありません。後の{width}列の表の見出しで読み取りました',
    why: '別の表の見出しを当てはめたため、列や年度が違っている可能性があります。',
  },
  'sections/no-schedule': {
    message: '工程表が見つかりません。指標と担当課一覧だけを読み取りました',
    why: '文書に工程表がないか、表が認識されていません。',
    remedy: '工程表があるなら、その見出しの語をプロファイルで指定してください。',
  },
  'sections/no-index': {
    message: '担当課一覧はありません',
    why: '主担当と担当課を一覧と照合できません。',
    remedy: '一覧のない文書なら、何もする必要はありません。',
  },
  'sections/no-measures': {
    message: '施策の見出しはありません。表の内容は施策1「{title}」のものとしました',
    why: '施策の名称は計画の名称になるか、空になります。',
    remedy:
      '見出しのない文書なら、何もする必要はありません。あるときは、プロファイルで番号の付け方を指定してください。',
  },
  'sections/no-directions': {
    message: '取組方向はありません',
    why: 'すべての施策で`direction`がnullになります。',
    remedy: '取組方向のない文書なら、何もする必要はありません。',
  },
  'sections/no-indicators': {
    message: '指標はありません',
    why: '指標の表は空になります。',
    remedy: '指標のない文書なら、何もする必要はありません。',
  },
  'sections/no-initiatives': {
    message: '取組内容の列はありません',
    why: '事業は取組内容に結び付きません。',
    remedy: '取組内容の列のない文書なら、何もする必要はありません。',
  },
  'sections/no-related': {
    message: '関連取組の列はありません',
    why: '事業は取組内容に結び付きません。',
    remedy: '関連取組の列のない文書なら、何もする必要はありません。',
  },
  'repair/measure-failed': {
    message:
      '「{title}」の工程表で、プログラムの処理が失敗しました（{reason}）。この工程表は読み取っていません（計画の他の部分は読み取りました）',
    why: 'この施策の事業は、どの記録にもありません。',
    remedy: REPORT,
  },
  'repair/column-shifted': {
    message: '行の欄が見出しとずれている可能性があります（読み取り方: {happened:reading}）',
    why: '読み取り方が違えば、この行の年度またはラベルが違ってきます。',
  },
  'repair/cell-unplaced': {
    message: 'セル「{text}」をどの列にも割り当てられません',
    why: 'このセルの文字は、この通知でだけ公開されます。',
  },
  'repair/lane-above-label': {
    message: 'ラベルのない行が「{owner}」の上にあります。「{owner}」の段として読み取りました',
    why: 'この行の工程は「{other}」のものかもしれません。',
  },
  'repair/lane-owner-doubtful': {
    message: '「{owner}」と「{other}」の間にラベルのない行があります。「{owner}」の段として読み取りました',
    why: 'この行の工程は「{other}」のものかもしれません。',
  },
  'repair/labels-packed': {
    message: '「{other}」の横または下の工程を「{owner}」の段として読み取りました（ラベルが詰めて印字されています）',
    why: 'この行の工程は「{other}」のものかもしれません。',
  },
  'repair/lane-without-label': {
    message: '事業名のない行があります。名称のない事業として読み取りました',
    why: '工程を結び付ける事業がありません。',
  },
  'repair/projects-unparted': {
    message:
      '「{name}」の関連取組に同じ番号が二度あります（{text}）。一つの事業として読み取りましたが、複数の事業かもしれません',
    why: '複数の事業の名称、担当課、工程が一つの記録に入っていることがあります。',
  },
  'repair/several-projects': {
    message: '1行に{count}つの事業があります: {names}。語句が一致する事業に割り当てました',
    why: '項目が、このうち別の事業のものかもしれません。',
  },
  'repair/wrap-doubtful': {
    message: '狭い欄の端に空白があります（{join}）。折り返しとして読み取りました',
    why: '二つの別の項目かもしれません。年度や所属する事業には影響しません。',
  },
  'repair/beyond-last-year': {
    message: '「{text}」が最終年度の列の外にあります。最終年度の工程として読み取りました',
    why: '備考か、より後の年度の工程かもしれません。',
  },
  'repair/lane-own-departments': {
    message: '「{owner}」の下に、担当課があって事業名のない行があります。その段として読み取りました',
    why: '名称が失われた別の事業かもしれません。',
  },
  'repair/box-torn': {
    message: '同じ年度の「{above}」の下に「{text}」だけの行があります。独立した段として読み取りました',
    why: '上のセルの続きかもしれません。',
  },
  'repair/years-in-doubt': {
    message: '表に余分な欄があり、この行の最初の年度は空欄です。印字のとおり読み取りました',
    why: 'この行の年度が一つ右にずれている可能性があります。',
  },
  'repair/later-years-in-doubt': {
    message: 'ずれた行のある表で、事業名が左の欄にあり2年目が空欄の行です。印字のとおり読み取りました',
    why: 'この行の2年目以降の年度が、一つ右にずれている可能性があります。',
    remedy: 'ページでこの行の年度を確かめてください。',
  },
  'repair/item-shared': {
    message:
      '「{items}」は上の複数事業の行にもあります。印字された行のままとしました（「{name}」の後年の項目である可能性があります）',
    why: '「{name}」の後年の項目が、上の行にある可能性があります。',
  },
  'repair/merged-labels': {
    message: '「{name}」の関連取組・担当課が空欄です。「{above}」と結合されたセルとして読み取りました',
    why: '読み取り方が違えば、担当課が違ってきます。',
  },
  'repair/labels-of-lanes': {
    message: '「{name}」の行ごとに「{head}」が異なります（{texts}）。いずれも事業の属性として読み取りました',
    why: 'どの行がどれに当たるかは、記録に残りません。',
  },
  'repair/ditto-doubtful': {
    message:
      '「{text}」は、左の「{beside}」とも上の「{above}」とも同じ意味に取れます。左の「{beside}」の続きとして読み取りました',
    why: 'その年度に何を行うかが、この読み取り方によります。',
  },
  'repair/ditto-without-words': {
    message: '「{text}」が指す左または上のセルに文字がありません。そのままの文字として読み取りました',
    why: 'その年度に何を行うかが分かりません。',
  },
  'records/measure-failed': {
    message:
      '「{title}」の記録を作る処理が失敗しました（{reason}）。見出しだけを公開します（計画の他の部分は公開します）',
    why: 'この施策の指標・取組内容・事業は、どの記録にもありません。',
    remedy: REPORT,
  },
  'records/arrow-without-start': {
    message: '{year}年度の矢印の前に工程がありません。独立した工程として読み取りました',
    why: '矢印の元の工程が失われた可能性があります。',
  },
  'records/image-as-arrow': {
    message: '「{text}」の矢印または帯は画像です。画像の端から期間を読み取りました（終わりの年度は不明です）',
    why: '画像は、写っている矢印より大きいことがあります。',
  },
  'records/arrow-over-rows': {
    message: '「{text}」の矢印または帯が複数の行に重なっています。中心がある行の工程として読み取りました',
    why: '重なっているすべての行に共通する工程かもしれません。',
  },
  'records/arrow-on-rule': {
    message: '「{text}」の矢印または帯が行と行の境の罫線上にあります。上の行の工程として読み取りました',
    why: '文字の位置からは、どちらの行の矢印か判断できません。',
  },
  'records/words-beside-bar': {
    message:
      '帯または矢印のすぐ横に「{text}」とあります。その帯（矢印）の工程名として読み取りましたが、文字のある年度の工程かもしれません',
    why: '帯に収まらない文字は帯の横、別の年度の欄に書かれることがあります。',
  },
  'records/bar-beside-words': {
    message:
      '文字のない帯が「{text}」のすぐ手前で終わっています。文字のある年度の工程として読み取りましたが、帯の工程名かもしれません',
    why: '帯に収まらない文字は帯の横、別の年度の欄に書かれることがあります。',
  },
  'records/box-around-words': {
    message:
      '「{text}」の枠または帯は文字の長さしかなく、隣の年度に半分未満だけかかっています。塗りのない枠はその年度を除き、塗りのある帯はその年度を含めて読み取りました',
    why: '長い語句を囲む枠は、期間の意味がなくても年度の欄をはみ出すことがあります。',
  },
  'records/line-to-words': {
    message:
      '「{text}」から別の語句または記号まで、矢じりのない線が引かれています。線が通る年度に続く工程として読み取りましたが、引出線かもしれません',
    why: '語句を備考や記号と結ぶ引出線は、通る年度について何も表しません。',
  },
  'records/arrows-lost': {
    message: '表に矢印が一つもありません。{count}件の工程の終わりの年度は不明です（矢印が失われた可能性があります）',
    why: 'これらの工程の`endKnown`はfalseで、後の年度まで続いている可能性があります。',
    remedy: '紙面に矢印があれば、終わりの年度を紙面のとおりに訂正してください。',
  },
  'records/indicator-without-name': {
    message: '指標名のない値があります',
    why: 'ほかの指標の値と区別できません。',
  },
  'records/label-without-indicator': {
    message: '「{text}」の下に指標がありません',
    why: '指標が失われた可能性があります。',
  },
  'records/value-unplaced': {
    message: '指標の行のセル「{text}」をどの年度にも割り当てられません',
    why: 'このセルの文字は、この通知でだけ公開されます。',
  },
  'records/initiative-repeated': {
    message: '取組内容の番号{number}が重複しています',
    why: 'この番号を挙げる事業は、最初の取組内容に結び付けられます。',
  },
  'records/measure-repeated': {
    message: '施策({number})「{title}」の番号が重複しています。IDに文字を付けました',
    why: '文字の付いたIDは、計画が直されると変わります。',
    remedy: '見出しを確かめてください。',
  },
  'records/related-unread': {
    message: '関連取組「{text}」を番号として読み取れません',
    why: '事業が取組内容に結び付いていません。',
  },
  'records/department-unresolved': {
    message: '「{name}」を組織名として認識できません',
    why: '担当課で絞り込むと、この記録が漏れる可能性があります。',
    remedy: '名称を確かめてください。担当課の台帳に書くこともできます。',
  },
  'records/kind-stated': {
    message: '{range}の数値{count}件は、指定により{kind:figure}です（原文には書かれていません）',
    why: '原文には、実績か目標かが印字されていません。',
    remedy: '何もする必要はありません。',
  },
  'records/kind-contradicted': {
    message: '{year}年度の「{raw}」は{kind:figure}と印字されていますが、指定では{stated:figure}です。印字を採りました',
    why: '指定の範囲が広すぎるか、表の見出しが読み違えられています。',
    remedy: '表を確かめ、指定の年度を狭めるか、値の種類（kind）を訂正してください。',
  },
  'records/stated-years-unused': {
    message: '{range}を{kind:figure}とする指定がありますが、その年度の数値を持つ指標がありません',
    why: 'この指定は、この計画では使われていません。',
    remedy: '年度を直すか、消してください。',
  },
  'corrections/applied': {
    message: '{who}が{when}に訂正しました（{id}、{kind}）: {before} → {after}。理由: {why}',
    why: '記録の内容が原文と異なります。',
    remedy: '何もする必要はありません。',
  },
  'corrections/needless': {
    message: '{target}の訂正{id}（{kind}）は、読み取りがすでにそのとおりのため不要です',
    why: '原文か読み取りが直されました。',
    remedy: '訂正ファイルからこの項目を消してください。',
  },
  'corrections/stale': {
    message: '{target}は「{actual}」で、訂正{id}（{kind}）を書いたときの「{expected}」と違うため、適用しませんでした',
    why: '訂正が書かれた後に原文が変わり、記録が再び誤っている可能性があります。',
    remedy: '記録を確かめ、今の内容に合わせて訂正を書き直すか、消してください。',
  },
  'corrections/not-found': {
    message: '訂正{id}（{kind}）の対象{target}が見つからないため、適用しませんでした',
    why: '訂正した記録の読み取りが変わったか、記録がなくなりました。',
    remedy: '今の計画での名前に直すか、項目を消してください。',
  },
  'corrections/ambiguous': {
    message: '訂正{id}（{kind}）の対象{target}が二つ以上あるため（{candidates}）、適用しませんでした',
    why: 'どの記録の訂正か分かりません。',
    remedy: '段、項目、施策の前のIDなどを加えて、記録を一つに絞ってください。',
  },
  'corrections/impossible': {
    message: '訂正{id}（{kind}）は対象{target}に行えないため、適用しませんでした',
    why: '事業のすべての段を別の事業に分けること、事業をそれ自身に統合すること、エラーを承認することはできません。',
    remedy: '訂正を書き直してください。',
  },
  'corrections/years-outside': {
    message: '訂正した年度{years}は、計画の年度（{first}～{last}）の外です',
    why: '打ち間違いの年度が、一つの列として公開されます。',
    remedy: '訂正ファイルの年度を直してください。正しい場合は、この警告を承認してください。',
  },
  'checks/check-failed': {
    message: '計画の検査の一つで、プログラムの処理が失敗しました（{reason}）。この検査の結果は示されません',
    why: '記録の誤りを見落とす可能性があります。',
    remedy: REPORT,
  },
  'checks/no-activities': {
    message: '{count}件の事業がありますが、工程が一つもありません（年度の下に語句・矢印・帯が必要です）',
    why: '誰が何をするかは分かりますが、いつ行うかが分かりません。',
    remedy: '表についての通知を確かめ、年度が読み取られていなければプロファイルで指定してください。',
  },
  'checks/rows-guessed': {
    message: '事業「{name}」は罫線のない表にあります。どの欄がこの事業のものかは行間や地色から読み取りました',
    why: '欄が隣の事業のものか、別の年度のものである可能性があります。',
  },
  'checks/name-is-label': {
    message:
      '事業名が「{name}」です。事業の名称ではなく、欄の見出しと思われます。個票の行を表として読み取った可能性があります',
    why: 'その行の欄は、別の場所に名称がある事業のものか、工程ではないものかもしれません。',
  },
  'checks/periods-past': {
    message: '時期（{count}件）が、すべて計画の策定（{issued}）より前です。予定ではなく、過去の実績の可能性があります',
    why: '「改修実施年」などの列には、施設の履歴が書かれていることがあり、その年は工程の年ではありません。',
    remedy: '時期の列の意味を確かめてください。履歴であれば、工程は別の表にあります。',
  },
  'checks/initiative-missing': {
    message: '取組内容{number}は本文にありません',
    why: '結び付きは番号だけで、IDがありません。',
    remedy: '取組内容が本文から失われていないか確かめてください。',
  },
  'checks/index-initiative-missing': {
    message: '担当課一覧にある取組内容{number}が本文にありません',
    why: 'その取組内容の文がデータセットにありません。',
    remedy: '紙面で取組内容を探してください。',
  },
  'checks/initiative-not-in-index': {
    message: '取組内容{number}が担当課一覧にありません',
    why: '担当課一覧と本文が食い違っています。',
    remedy: '担当課一覧を確かめてください。',
  },
  'checks/index-measure-missing': {
    message: '担当課一覧にある施策{measure}が本文にありません',
    why: '施策全体が本文から失われた可能性があります。',
    remedy: '紙面で施策を探してください。',
  },
  'checks/measure-not-in-index': {
    message: '施策「{title}」が担当課一覧にありません',
    why: '担当課一覧と本文が食い違っています。',
    remedy: '担当課一覧を確かめてください。',
  },
  'checks/lead-not-in-index': {
    message: '主担当は{text}ですが、担当課一覧では{index}です',
    why: '主担当について、担当課一覧と本文が食い違っています。',
    remedy: 'どちらが正しいか、発行者に確かめてください。どちらも印刷のとおりに残しています。',
  },
  'checks/department-twice': {
    message: '1つの事業に「{text}」が2回あります。複数の事業の行を1つに読み取ったおそれがあります',
    why: 'ラベルや罫線が失われると、上下の行が1つになることがあります。',
    remedy: '事業名、担当課、年度をページと照らし合わせてください。',
  },
  'checks/initiative-departments-differ': {
    message: '取組内容{number}の担当課は{text}ですが、担当課一覧では{index}です',
    why: '担当課について、担当課一覧と本文が食い違っています。',
    remedy: 'どちらが正しいか、発行者に確かめてください。どちらも印刷のとおりに残しています。',
  },
  'checks/project-department-elsewhere': {
    message: '事業の担当課{text}は、関連取組の担当課（{initiatives}）にありません',
    why: '事業の担当課と取組内容の担当課は別々に示されています。',
    remedy: '取組内容の担当課に属する課なら、何もする必要はありません。台帳の`parent`でそう示せます。',
  },
  'checks/years-differ': {
    message:
      '「{box}」は{year}年度ですが、同じ事業の別の箇所では異なる年度です（{places}）。どちらも読み取ったままとします',
    why: 'どちらか一方が、計画または原文の誤りです。',
  },
  'checks/characters-lost': {
    message: 'どの記録にも入っていない文字があります: {characters}',
    why: '原文の文字が失われてはなりません。',
    remedy: 'koteihyoの不具合です。該当するページを添えて報告してください。',
  },
  'checks/characters-invented': {
    message: '「{text}」の文字「{characters}」は原文の該当箇所にありません',
    why: '原文にない文字が加わってはなりません。',
    remedy: 'koteihyoの不具合です。該当するページを添えて報告してください。',
  },
  'checks/characters-invisible': {
    message: '目に見えない文字が{count}個あります（{characters}）。原文のまま残しています',
    why: '見た目と実際の文字が違います。見えるとおりに検索しても見つからず、双方向制御文字は表示の順序を変えます。',
    remedy: '原文から取り除くか、記録を訂正してください。',
  },
  'checks/conservation': {
    message: '原文の文字数: 記録 {record}、見出し {heading}、通知のみ {notice}、欠落 {lost}',
    why: '原文の文字が一つも失われていないことを示します。',
    remedy: '欠落が0なら、何もする必要はありません。',
  },
};
