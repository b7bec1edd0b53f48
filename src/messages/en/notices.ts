import type { NoticeCode } from '../../model/notice-kinds.ts';
import type { NoticeWording } from '../languages.ts';

/** What to do about a notice that says nothing else of it. */
export const USUAL_REMEDY = 'Compare the record with the page.';
const REPORT = 'Report it with the page, and look for a newer version.';

/** What is said of each kind of notice, in the order of the stages. */
export const noticesEn: Readonly<Record<NoticeCode, NoticeWording>> = {
  'source/kind-misnamed': {
    message: 'Unexpected {kind:kind} in a file named {extension}; it was read as what it is',
    why: 'Other programs go by the name, and may show it wrongly or not at all.',
    remedy: 'Give the file the name of its kind.',
  },
  'source/nul-removed': {
    message: 'Unexpected {count|NUL character|NUL characters}, expected text; removed',
    why: 'NUL characters break CSV readers and databases.',
    remedy: 'Nothing, unless the text around them looks cut.',
  },
  'source/long-line': {
    message:
      'Unexpected line of {length|character|characters}, expected lines of a page; line ends or TABs were probably lost',
    why: 'A table without its line ends cannot be read as rows.',
    remedy: 'Export the text again with one table row per line.',
  },
  'source/pages-left-out': {
    message: 'Pages {first} to {last} of {count} were read, as asked for',
    why: 'What stands on the other pages is in no record.',
    remedy: 'Read the whole document before publishing.',
  },
  'source/arrows-unread': {
    message:
      'Unexpected {count|drawn arrow|drawn arrows}, expected in cells of a table; how long such an arrow runs is in no record',
    why: 'An activity may go on for longer than is published.',
    remedy: 'Export the document as PDF and read that, or correct the years.',
  },
  'source/pictures-unread': {
    message:
      'Unexpected {count|picture|pictures} in place of words in cells of a table, expected text; what such a picture shows is in no record',
    why: 'A bar or an arrow that is a picture may say how long an activity runs.',
    remedy: 'Compare the cells with the records, or read the plan from the program that made it.',
  },
  'source/text-struck': {
    message:
      'Unexpected {count|passage that is|passages that are} struck out, expected words that hold; left out: {text}',
    why: 'A line through words says that they hold no longer; beside the new wording they would be published as current.',
    remedy:
      'Compare the places with the records. If the words still hold, remove the line through them and read the document again.',
  },
  'source/font-unmapped': {
    message:
      'Unexpected font {font} without Unicode mapping on page {page}, expected text; {count|character is|characters are} published as \ufffd',
    why: 'The page shows the characters, but the file does not say which they are.',
    remedy: 'Export the PDF again with embedded fonts and their Unicode mapping, or run OCR.',
  },
  'source/letters-stray': {
    message:
      'Unexpected {count|letter|letters} {letters} amid the Japanese text of page {page}, expected other characters: the file maps some of them wrongly',
    why: 'A program that rewrote the PDF, often Ghostscript, gives other characters than it prints; digits and years may be among them, without a further sign.',
    remedy: 'Compare the years and figures of this page with its print, and read the PDF as its author exported it.',
  },
  'source/letters-overprinted': {
    message:
      'Unexpected letters printed over others on page {page} ({count}: {letters}), expected each at a place of its own; their order is not known',
    why: 'The row is too low for its lines, and two of them are printed over each other.',
    remedy: 'Make the rows of the original file higher, and export it again; or read the original file.',
  },
  'source/page-scanned': {
    message:
      'Unexpected page {page} of images with next to no text, expected text; what the images show is in no record',
    why: 'A part of the schedule may stand on it.',
    remedy: 'Run OCR on the page, or export the plan from the program that made it.',
  },
  'source/sheets-hidden': {
    message: 'Not read: {count|sheet|sheets} of the workbook, hidden or without cells: {names}',
    why: 'What stands on them is in no record.',
    remedy: 'Show the sheets in the workbook, if they are part of the plan.',
  },
  'source/sheets-missing': {
    message: 'Unexpected workbook without the parts of {count} of its sheets, expected all of them: {names}',
    why: 'What stood on these sheets is in no record.',
    remedy: 'Save the workbook again from the program that made it.',
  },
  'source/cells-hidden': {
    message: 'Not read: {count|cell|cells} with text in hidden rows or columns of the sheet "{sheet}"',
    why: 'What stands in them is in no record.',
    remedy: 'Show the rows and columns in the workbook, if they are part of the plan.',
  },
  'source/cells-left-out': {
    message:
      'Unexpected sheet "{sheet}" of more than a million cells, expected a plan; {count|cell was|cells were} not read',
    why: 'What stands in them is in no record.',
    remedy: 'Leave in the workbook what is part of the plan.',
  },
  'source/strings-missing': {
    message:
      'Unexpected {count|cell|cells} of the sheet "{sheet}" without their text, expected it among the shared strings of the workbook; read as blank',
    why: 'What stood in them is in no record.',
    remedy: 'Save the workbook again from the program that made it.',
  },
  'source/formulas-uncounted': {
    message:
      'Unexpected {count|formula|formulas} of the sheet "{sheet}" without a result, expected what they come to; read as blank',
    why: 'Formulas are not calculated here: what they show is in no record.',
    remedy: 'Open the workbook in a spreadsheet program, and save it.',
  },
  'source/cell-errors': {
    message: 'Unexpected {texts} in {count|cell|cells}, expected what the formula there comes to; read as blank',
    why: 'The formulas fail, or their columns are too narrow: what should stand there is in no record.',
    remedy: 'Mend the formulas in the spreadsheet, or compare with another copy of the plan.',
  },
  'source/cells-empty': {
    message: '{texts} in {count|cell|cells} was read as blank: a program wrote it for an empty cell or head',
    why: 'Programs that handle tables write such words for what is empty.',
  },
  'source/colors-by-rule': {
    message:
      'The sheet "{sheet}" has {count|rule that colours|rules that colour} its cells; what colours it gives was not read',
    why: 'Bars that are drawn so, from dates in other cells, are in no record.',
    remedy: 'If they show the schedule, fill the cells themselves, or give the PDF of the sheet.',
  },
  'source/merges-overlap': {
    message:
      'Unexpected {count|merged cell|merged cells} of the sheet "{sheet}" over others, expected each cell in one; taken apart',
    why: 'How far such a cell reaches cannot be told.',
    remedy: 'Open the workbook in a spreadsheet program, and save it.',
  },
  'source/drawings-misplaced': {
    message: 'Unexpected {count|drawing|drawings} outside of the sheet "{sheet}", expected over its cells; not read',
    why: 'An arrow among them would say how long something runs.',
    remedy: 'Look at the sheet, and draw them again where they belong.',
  },
  'source/drawings-unread': {
    message:
      'Unexpected {count|chart or diagram|charts or diagrams} over the sheet "{sheet}", expected shapes; what is shown there is in no record',
    why: 'A part of the schedule may be drawn in them.',
    remedy: 'Draw with shapes what is part of the schedule.',
  },
  'layout/page-failed': {
    message:
      'Unexpected failure of the program on page or sheet {page} ({reason}); nothing of it was read, the others were',
    why: 'What stands on it is in no record.',
    remedy: REPORT,
  },
  'layout/drawings-unbound': {
    message:
      'Unexpected {count|drawn arrow|drawn arrows} over the sheet "{sheet}" from row to row or over no time, expected along the times of one row; not read',
    why: 'An arrow that was meant for a row says how long something runs.',
    remedy: 'Compare the drawings with the records of these rows.',
  },
  'layout/arrows-backwards': {
    message:
      'Unexpected {count|arrow|arrows} to earlier times over the sheet "{sheet}", expected to later ones; read as the times that are covered',
    why: 'An arrow back may stand for something else than how long an activity runs.',
  },
  'layout/columns-from-blanks': {
    message:
      'Unexpected text whose columns are parted by blanks or bars, expected TABs; columns were read from what all rows of a table leave blank',
    why: 'A cell that is moved by some blanks would stand in another year.',
    remedy: 'Give the PDF or the workbook itself, where there is one.',
  },
  'layout/rules-supplied': {
    message:
      'Unexpected table without rules between its columns or rows, expected a ruled table; columns were read from the words of its header, rows from its level rules or the gaps between its lines',
    why: 'A cell over several years, or a label beside several lanes, cannot be told from its neighbours.',
  },
  'layout/text-over-rule': {
    message:
      'Unexpected text across the rule between two cells, expected it within one; it was given to the cell that it begins in',
    why: 'A text over several years may be meant for all of them, or for one.',
  },
  'layout/watermark-left': {
    message:
      'Unexpected large characters "{text}" with other words printed over them, expected none; they are in no record',
    why: 'A watermark such as 案 belongs to the paper; a title that runs into a table would be left out too.',
  },
  'layout/ruby-left': {
    message:
      'Unexpected small kana above ideographs ({count|time|times}: "{text}"), expected words alone; they say how these are read and are in no record',
    why: 'A note in kana that is set as small, right above a word, would be left out too.',
  },
  'layout/row-cut': {
    message:
      'Unexpected first row that may go on from the last row of the page before, expected a row of its own; joined to it: {joined:answer}',
    why: 'A header printed again, or a rule at the edge of the page, hides whether the row begins here.',
  },
  'layout/color-as-ground': {
    message: 'Unexpected colour {color} in whole columns of years, expected bars; read as the ground of the columns',
    why: 'The colour of a blank cell can be a bar, which says that something runs in that year.',
  },
  'layout/shade-as-blank': {
    message:
      'Unexpected {count|cell|cells} shaded in {color} beside words and marks, expected bars with words or a legend of colours (凡例); read as years that do not apply',
    why: 'A shaded cell without words can be a bar, which says that something runs in that year.',
    remedy: 'Look for a legend on other pages; if the shade means work, add the activities as corrections.',
  },
  'sections/index-row-unread': {
    message: 'Unexpected row "{text}" in the index of departments, expected a measure or an initiative',
    why: 'The index cannot be held against the text here.',
  },
  'sections/stacked-lines-unread': {
    message:
      'Unexpected cells of which nothing shows where the upper lines end ({count}, the first is "{text}"), expected two lines, or a figure of one year; read as one text',
    why: 'The page says what the upper and the lower lines of each year are.',
    remedy: 'Compare the cells with the page, and correct their activities.',
  },
  'sections/cell-over-projects': {
    message:
      'Unexpected {count|cell|cells} below the years over the rows of several projects (the first is "{text}"), expected one for each project; read as work of the project at the top',
    why: 'Work that is printed once for several projects may be that of each.',
    remedy: 'Compare the rows with the page, and add the work to the other projects as corrections.',
  },
  'sections/dash-as-shaft': {
    message:
      'Unexpected {count|dash|dashes} between words and an arrow ("{text}"), expected the line of the arrow, or years without work; read as the line, so that the work before goes on',
    why: 'The same sign is printed in the cells of years in which nothing is planned.',
    remedy: 'Compare the row with the page, and correct its activities if the dash means that there is no work.',
  },
  'sections/figures-as-values': {
    message:
      'Unexpected {count|figure|figures} without a label among the words of the years ({text}), expected a label that says what they are; they are values of their projects',
    why: 'A figure says how much, and could be meant as what is done.',
  },
  'sections/table-turned': {
    message:
      'Unexpected years below each other with {text} above the columns beside them, expected years side by side; each of these columns was read as a project',
    why: 'The columns may also say different things of one project.',
    remedy: 'Compare the projects with the table.',
  },
  'sections/sum-left': {
    message: 'Unexpected row of sums "{text}" among the projects, expected projects alone; it is in no record',
    why: 'What a row adds up stands in the rows above it.',
  },
  'sections/line-unplaced': {
    message: 'Unexpected line "{text}", expected a heading, an overview or a table; it is in no record',
    why: 'Its text is published only in this notice.',
    remedy: 'See whether it belongs to a heading or a cell of the table above.',
  },
  'sections/row-unplaced': {
    message:
      'Unexpected rows of a table without a header ({rows}, the first is "{text}"), expected a header row above; they are in no record',
    why: 'Without a header nothing says which column is which year.',
    remedy: 'Add the header row of the printed table above the row.',
  },
  'sections/table-unread': {
    message:
      'Unexpected table of {rows|row|rows} and {columns|column|columns} without a head that is known, expected years over words or arrows, or a column such as 実施時期; its times are {times}, its heads {heads}, it begins "{first}"',
    why: 'What the table says is published only in notices.',
    remedy: 'Name its heads and years in a profile; `koteihyo profile FILE` drafts one.',
  },
  'sections/years-without-labels': {
    message:
      'Unexpected table of the years {years} alone ({rows|row|rows}), expected a column of labels such as 事業名 beside them; its rows are in no record',
    why: 'Nothing in the table says which project a row belongs to.',
    remedy: 'See which table its years go on from, and print the names of the projects beside them.',
  },
  'sections/years-of-several': {
    message:
      'Unexpected words beside years below each other ({texts}), expected steps of one project; read as the years of "{name}" above them',
    why: 'Each of them is about another thing, so that they may be several projects, one in each year.',
    remedy: 'Compare them with the page.',
  },
  'sections/years-untitled': {
    message:
      'Unexpected years {years} below each other without a head, expected one such as 年度 | 取組内容; read as the years of "{name}" above them',
    why: 'Nothing but their place says that the words beside the years are what is done in the project.',
    remedy: 'Compare them with the page.',
  },
  'sections/tabs-lost': {
    message:
      'Unexpected header of a table without TABs ("{text}"), expected fields parted by TABs; the rows below it are in no record',
    why: 'Where blanks part the fields nothing tells an empty year from a missing one.',
    remedy: 'Export the text again with TABs between the fields.',
  },
  'sections/measure-missing': {
    message:
      'Unexpected table before any heading of a measure, expected a heading such as "(1) …"; read as measure 1 "{title}"',
    why: 'The measure’s number and title are not printed where they are looked for.',
    remedy: 'Check the heading above the table.',
  },
  'sections/header-without-years': {
    message:
      'Unexpected header without fiscal years, expected years such as 2022年度; years taken from the table before: {taken:answer}',
    why: 'The years of every activity of the table rest on this.',
  },
  'sections/header-without-words': {
    message: 'Unexpected header of years alone, expected a word such as 指標 or 事業名; read as indicators',
    why: 'The first column may have been lost, and with it the place of the years.',
  },
  'sections/table-without-header': {
    message:
      'Unexpected table without a header row, expected column names and years; read with the columns of the last table of {width|field|fields}',
    why: 'Columns and years of the table may be others than those of the header that was used.',
  },
  'sections/years-disordered': {
    message: 'Unexpected order of fiscal years {years}, expected each year once and rising',
    why: 'Activities may stand under a wrong year.',
    remedy: 'Compare the header row with the page.',
  },
  'sections/years-skipped': {
    message:
      'Unexpected gap between the fiscal years {years}, expected each year after the one before; read as printed',
    why: 'A column between them may have been lost, and an activity over the gap may end elsewhere.',
    remedy: 'Compare the head with the page.',
  },
  'sections/year-contradicts': {
    message:
      'Unexpected time columns {labels}, expected heads of one fiscal year; read as {year}, though {other} could be meant as well',
    why: 'A head names two years that are not the same, or does not say whether its year begins in April or in January.',
    remedy: 'Compare the head with the years beside it, and correct the activities if the other year is meant.',
  },
  'sections/time-column-unread': {
    message:
      'Unexpected column "{title}" among the years ({count|cell|cells}), expected a fiscal year, 合計 or 備考; its cells are attributes, and an arrow that runs into it has no known end',
    why: 'If the column is a year, what stands in it is missing from the activities.',
    remedy: 'Name the column’s year in the profile, under `years.names`.',
  },
  'sections/label-column-assumed': {
    message:
      'Unexpected head "{title}" over the names of the projects, expected a word such as 事業名 or 取組; the innermost column of labels was taken',
    why: 'Where another column names the projects, names and labels are exchanged.',
    remedy: 'Name the head as project in the profile.',
  },
  'sections/period-column-assumed': {
    message:
      'Unexpected columns "{others}" beside each other, expected one that states the periods, such as 実施時期; those of "{title}" were taken',
    why: 'No head says which of the columns states when a project is carried out; another one may say when something was.',
    remedy: 'Compare the periods with the page, and correct the activities if another column is meant.',
  },
  'sections/periods-of-past-era': {
    message:
      'Unexpected periods ({count}), all of an era that is over, in a plan without a date of issue; they may say what was done and not what is planned',
    why: 'A column such as 改修実施年 can hold the history of a building; its years are then not those of the work.',
    remedy: 'See what the column of the periods says. If it is a history, another table has the schedule.',
  },
  'sections/project-unnamed': {
    message:
      'Unexpected years of one project without a heading above them, expected its name; read as a project without a name',
    why: 'Nothing says which project the activities belong to.',
    remedy: 'Name the project in a correction.',
  },
  'sections/axis-without-years': {
    message:
      'Unexpected time columns {labels}, expected fiscal years; nothing gives them a year, so the activities below them have their labels alone',
    why: 'A term such as 短期 or 前期 begins and ends where the plan says, and the plan does not say so beside the table.',
    remedy: 'Say in the profile which years the terms are.',
  },
  'sections/axis-years-taken': {
    message:
      'Unexpected time columns {labels}, expected fiscal years; read as {years}, the only years they can be that the text names as well',
    why: 'Numbers without an era may be years of 令和, of 平成 or of this century, and the text may name a year of another plan.',
    remedy: 'Compare with the page, and say in the profile which years they are.',
  },
  'sections/start-unprinted': {
    message:
      'Unexpected times {labels} of which the end alone is printed, expected their beginning too; their activities have the year of the end, and no first month',
    why: 'What is done until then may have begun years before.',
  },
  'sections/quarters-of-either': {
    message:
      'Unexpected times {labels}, expected quarters of a fiscal year (年度); read as those of one, which begins in April, though the first may be January to March',
    why: 'A quarter of a calendar year is another one than that of the fiscal year.',
    remedy:
      'Compare the months with other parts of the plan, and correct the activities if the calendar year is meant.',
  },
  'sections/period-undated': {
    message:
      'Unexpected periods {texts} ({count|cell|cells}), expected fiscal years; nothing says which year they are of, so their activities have their words alone',
    why: 'Months without a year begin and end where the plan says, and the plan does not say so beside the table.',
    remedy: 'Say in the profile which fiscal year the months are of.',
  },
  'sections/marks-without-legend': {
    message:
      'Unexpected marks {marks} ({count|cell|cells}) without a legend, expected words or a line such as 凡例 ○：検討; each mark stands for itself',
    why: 'What the marks mean is not printed where it was looked for.',
    remedy: 'Look for the legend on other pages.',
  },
  'sections/figure-over-projects': {
    message:
      'Unexpected figure "{text}" in a cell over the rows of several projects, expected one for each; it is a value of the first',
    why: 'What part of it is whose is not printed.',
    remedy: 'Treat it as the sum of these projects, or remove it by a correction.',
  },
  'sections/legend-unread': {
    message:
      'Unexpected legend "{text}" whose signs are drawn, expected typed marks or filled swatches; what the signs mean is in no record',
    why: 'Arrows of different kinds (solid, dashed) are published alike.',
    remedy: 'Compare the activities with the page, and add what their signs mean as corrections.',
  },
  'sections/legend-contradicts': {
    message: 'Unexpected legend with several meanings of {sign} ({meanings}), expected one; it has none in the records',
    why: 'Which of the meanings holds where is not printed.',
    remedy: 'Ask the publisher, and correct the activities.',
  },
  'sections/bars-without-legend': {
    message:
      'Unexpected bars without words ({count} of them, {colors}), expected words on them or a legend of their colours (凡例); their activities have no words',
    why: 'What the colours mean is not printed where it was looked for.',
    remedy: 'Look for the legend on other pages.',
  },
  'sections/column-unread': {
    message:
      'Unexpected column "{title}" ({count|cell|cells}), expected labels, departments, fiscal years or units; the dataset has no column for it',
    why: 'Its cells are published only in notices, one a cell.',
    remedy: 'Where the column holds values of a fiscal year, name the year in its header.',
  },
  'sections/cell-unread': {
    message: '"{title}" of the row: "{text}"; the dataset has no column for it',
    why: 'Its text is published only in this notice.',
    remedy: 'Nothing.',
  },
  'sections/row-too-wide': {
    message:
      'Unexpected row of {width|field|fields}, expected {expected} as in its header; the fields behind the last column are in no record',
    why: 'A line end may have been lost: the text behind it is published only in this notice.',
  },
  'sections/direction-as-measure': {
    message:
      'Unexpected table right below the direction "{title}", expected the heading of a measure above it; read as measure 0 of the direction',
    why: 'What the table says is of the direction as a whole, or its measure’s heading was lost.',
    remedy: 'Check the heading above the table.',
  },
  'sections/header-from-below': {
    message:
      'Unexpected table without a header row, expected column names and years; read with the columns of a later table of {width|field|fields}',
    why: 'Columns and years of the table may be others than those of the header that was used.',
  },
  'sections/no-schedule': {
    message:
      'No schedule found, expected a table with fiscal years over words or arrows; indicators and index alone were read',
    why: 'The document may have none, or its table was not recognised.',
    remedy: 'Where the document prints a schedule, say in the profile how its head is worded.',
  },
  'sections/no-index': {
    message: 'The edition has no index of departments; read without it',
    why: 'Leads and departments cannot be held against an index.',
    remedy: 'Nothing, where the edition prints none.',
  },
  'sections/no-measures': {
    message: 'The edition has no headings of measures; what stands in its tables is of measure 1 "{title}"',
    why: 'The measure has the title of the plan, or none.',
    remedy: 'Nothing, where the edition prints none; otherwise say in a profile how they are numbered.',
  },
  'sections/no-directions': {
    message: 'The edition has no directions; its measures belong to none',
    why: '`direction` is null in every measure.',
    remedy: 'Nothing, where the edition prints none.',
  },
  'sections/no-indicators': {
    message: 'The edition has no indicators',
    why: 'The tables of indicators are empty.',
    remedy: 'Nothing, where the edition prints none.',
  },
  'sections/no-initiatives': {
    message: 'The tables have no column of initiatives',
    why: 'Projects are not linked to initiatives.',
    remedy: 'Nothing, where the edition prints none.',
  },
  'sections/no-related': {
    message: 'The tables have no column of related initiatives',
    why: 'Projects are not linked to initiatives.',
    remedy: 'Nothing, where the edition prints none.',
  },
  'repair/measure-failed': {
    message:
      'Unexpected failure of the program in the schedule of "{title}" ({reason}); nothing of it was read, the rest of the plan was',
    why: 'Its projects are in no record.',
    remedy: REPORT,
  },
  'repair/column-shifted': {
    message:
      'Unexpected place of the fields of this row, expected each under its column; read so: {happened:reading} ({evidence:reasons})',
    why: 'The years or labels of the row rest on this reading.',
  },
  'repair/cell-unplaced': {
    message: 'Unexpected cell "{text}", expected a label or a year; it is in no record',
    why: 'Its text is published only in this notice.',
  },
  'repair/lane-above-label': {
    message:
      'Unexpected row without a label above "{owner}", expected it below its label; read as a lane of "{owner}", whose label is centred ({evidence:reasons})',
    why: 'The activities of the row could belong to "{other}".',
  },
  'repair/lane-owner-doubtful': {
    message:
      'Unexpected row without a label between "{owner}" and "{other}"; read as a lane of "{owner}" ({evidence:reasons})',
    why: 'The activities of the row could belong to "{other}".',
  },
  'repair/labels-packed': {
    message:
      'Unexpected boxes beside or below the label "{other}", expected boxes of its own; read as a lane of "{owner}", the labels being packed together ({evidence:reasons})',
    why: 'The activities of the row could belong to "{other}".',
  },
  'repair/lane-without-label': {
    message: 'Unexpected rows before any project name, expected a name; read as a project without a name',
    why: 'The activities have no project that they could be joined to.',
  },
  'repair/projects-unparted': {
    message:
      'Unexpected repeated initiative number beside "{name}" ({text}), expected each once; read as one project, which may be several',
    why: 'Names, departments and boxes of several projects may stand in one record.',
  },
  'repair/several-projects': {
    message:
      'Unexpected {count|project|projects} in one row, expected one: {names}; each item went to the project that its words name',
    why: 'An item may belong to another of the projects.',
  },
  'repair/wrap-doubtful': {
    message:
      'Unexpected blank at the edge of a narrow column ({join}), expected a wrap or a break between phrases; read as a wrap',
    why: 'The two may be phrases of their own; years and owners do not rest on it.',
  },
  'repair/beyond-last-year': {
    message:
      'Unexpected box "{text}" behind the last year of the table, expected it under a year; read as a box of the last year',
    why: 'It may be a remark, or belong to a later year.',
  },
  'repair/lane-own-departments': {
    message:
      'Unexpected row with departments of its own and no name below "{owner}", expected a name; read as a lane of it',
    why: 'It may be a project whose name was lost.',
  },
  'repair/box-torn': {
    message:
      'Unexpected row of one box "{text}" below "{above}" of the same year, expected more boxes or none; read as a lane of its own',
    why: 'It may be the rest of the box above it.',
  },
  'repair/years-in-doubt': {
    message: 'Unexpected extra field in the table, and the first year of this row is blank; read as printed',
    why: 'The years of the row may have slid right by one.',
  },
  'repair/later-years-in-doubt': {
    message:
      'Unexpected blank second year in a row whose name stands one column to the left, in a table with rows that slid; read as printed',
    why: 'The later years of the row may have slid right by one.',
    remedy: 'Compare the years of the row with the page.',
  },
  'repair/item-shared': {
    message:
      'Unexpected items "{items}" in the row of several projects above "{name}" too, expected them in one row; left where they stand',
    why: 'Later years of "{name}" may stand in the row above.',
  },
  'repair/merged-labels': {
    message:
      'Unexpected blank cells of "{name}" for related initiatives and departments, expected its own; read as merged with those of "{above}"',
    why: 'Who is responsible rests on this reading.',
  },
  'repair/labels-of-lanes': {
    message:
      'Unexpected different "{head}" in the lines of "{name}" ({texts}), expected one for the project; all of them are its attributes',
    why: 'Which line is about which of them is in no record.',
  },
  'repair/ditto-doubtful': {
    message:
      'Unexpected "{text}" beside "{beside}" and below "{above}", expected one that can repeat one of them only; read as going on with "{beside}"',
    why: 'What is done in that year rests on this reading.',
  },
  'repair/ditto-without-words': {
    message: 'Unexpected "{text}", expected words beside or above it that it stands for; read as words of its own',
    why: 'What is done in that year is not known.',
  },
  'records/measure-failed': {
    message:
      'Unexpected failure of the program in the records of "{title}" ({reason}); only its heading is published, the rest of the plan is',
    why: 'Its indicators, initiatives and projects are in no record.',
    remedy: REPORT,
  },
  'records/arrow-without-start': {
    message:
      'Unexpected arrow in {year} with nothing before it in the lane, expected an activity; read as an activity of its own',
    why: 'The box that the arrow leaves from may have been lost.',
  },
  'records/image-as-arrow': {
    message:
      'Unexpected image in place of an arrow or a bar ("{text}"), expected a drawn one; it is read by its sides, and its end is not known',
    why: 'An image can be larger than the arrow that it shows.',
  },
  'records/arrow-over-rows': {
    message:
      'Unexpected arrow or bar over several rows ("{text}"), expected it in one; it is an activity of the row that its middle lies in',
    why: 'It may be meant for all of the rows that it lies over.',
  },
  'records/arrow-on-rule': {
    message:
      'Unexpected arrow or bar on the rule between two rows ("{text}"), expected it in one; it is read as one of the row above',
    why: 'The words of neither row tell which of the two it was drawn for.',
  },
  'records/words-beside-bar': {
    message:
      'Unexpected bar or arrow with words right beside it ("{text}"), expected them on it; they are read as its own, and could be those of the year that they stand in',
    why: 'Words that do not fit on a bar are printed beside it, where another year stands.',
  },
  'records/bar-beside-words': {
    message:
      'Unexpected bar without words that ends right at "{text}", expected words on it; these are read as those of the year that they stand in, and could be the bar’s',
    why: 'Words that do not fit on a bar are printed beside it, where another year stands.',
  },
  'records/box-around-words': {
    message:
      'Unexpected box that is no longer than its words ("{text}") and reaches into a further year by less than half of it, expected it to end with a year; an outline is read without that year, a filled bar with it',
    why: 'A box around a long word reaches over the side of its year, though nothing is meant by it.',
  },
  'records/line-to-words': {
    message:
      'Unexpected line without a head from "{text}" to other words or a sign, expected it to end free; it is read as an arrow over the years that it crosses, and could lead from the one to the other',
    why: 'A line from words to a remark or a sign says nothing of the years that it crosses.',
  },
  'records/arrows-lost': {
    message:
      'Unexpected table without any arrow, expected arrows after {count|activity|activities} before blank years; their end is not known',
    why: '`endKnown` is false for these activities: they may run on.',
    remedy: 'Take the ends from the printed page, where it shows arrows.',
  },
  'records/indicator-without-name': {
    message: 'Unexpected values without an indicator’s name, expected a name',
    why: 'The values cannot be told apart from those of other indicators.',
  },
  'records/label-without-indicator': {
    message: 'Unexpected label "{text}" with no indicator below it, expected a sub-indicator',
    why: 'An indicator may have been lost.',
  },
  'records/value-unplaced': {
    message: 'Unexpected cell "{text}" in a row of indicators, expected a value under a year; it is in no record',
    why: 'Its text is published only in this notice.',
  },
  'records/initiative-repeated': {
    message: 'Unexpected second initiative {number}, expected each number once in a measure',
    why: 'Projects that name the number are linked to the first.',
  },
  'records/measure-repeated': {
    message:
      'Unexpected second measure {number} "{title}", expected each number once in a direction; its id has a letter',
    why: 'Ids with letters move when the plan is mended.',
    remedy: 'Check the heading.',
  },
  'records/related-unread': {
    message: 'Unexpected related initiatives "{text}", expected circled numbers such as ①～③',
    why: 'The project lacks links to initiatives.',
  },
  'records/department-unresolved': {
    message: 'Unexpected department "{name}", expected a name that ends as an organisation’s does (課, 局, 市 …)',
    why: 'A filter by department may miss the record.',
    remedy: 'Check the name; a registry of departments can name it.',
  },
  'records/kind-stated': {
    message:
      'Taken for {kind:figure}: {count|figure|figures} of {range}, as is stated beside the input; the source does not say',
    why: 'The source does not print what these figures are.',
    remedy: 'Nothing.',
  },
  'records/kind-contradicted': {
    message:
      'Unexpected {kind:figure} figure "{raw}" of {year}, expected a {stated:figure} as is stated beside the input; what is printed was kept',
    why: 'Either the statement is too wide, or the head of the table was misread.',
    remedy: 'Look at the table, then narrow the years that are stated, or correct the kind of the value.',
  },
  'records/stated-years-unused': {
    message: 'Unexpected years {range} stated as {kind:figure}, expected years that an indicator has a figure of',
    why: 'The statement says nothing of this plan.',
    remedy: 'Correct the years, or take them out.',
  },
  'corrections/applied': {
    message: 'Corrected by {who} on {when} ({id}, {kind}): {before} → {after}; {why}',
    why: 'The record says something else than the source.',
    remedy: 'Nothing.',
  },
  'corrections/needless': {
    message: 'Needless correction {id} ({kind}) of {target}: it reads so by itself',
    why: 'The source or the reading was mended.',
    remedy: 'Take the entry out of the corrections file.',
  },
  'corrections/stale': {
    message:
      'Unexpected "{actual}" at {target}, expected "{expected}" as correction {id} ({kind}) saw it; it was not applied',
    why: 'The source has changed since the correction was written, and the record may be wrong again.',
    remedy: 'Look at the record, then write the correction anew with what it says now, or take it out.',
  },
  'corrections/not-found': {
    message:
      'Unexpected correction {id} ({kind}) of {target}, expected a record that prints so; none was found and it was not applied',
    why: 'The record that was corrected reads differently now, or is gone.',
    remedy: 'Name the record as the plan names it now, or take the entry out.',
  },
  'corrections/ambiguous': {
    message:
      'Unexpected second record for correction {id} ({kind}) of {target}, expected one: {candidates}; it was not applied',
    why: 'Which of them is meant cannot be told.',
    remedy: 'Name the record more closely: its lane, its activity, the id ahead of the measure.',
  },
  'corrections/impossible': {
    message: 'Unexpected correction {id} ({kind}) of {target}, expected one that can be done to it; it was not applied',
    why: 'A project cannot lose all its lanes to another or be merged into itself, and an error cannot be accepted.',
    remedy: 'Write the correction anew.',
  },
  'corrections/years-outside': {
    message: 'Unexpected {years} in a correction of this activity, expected years of the plan, {first} to {last}',
    why: 'A mistyped year would be published as a column of its own.',
    remedy: 'Correct the years in the corrections file. If they are right, accept the warning.',
  },
  'checks/check-failed': {
    message:
      'Unexpected failure of the program in a check of the plan ({reason}); what the check would have found is not told',
    why: 'A fault of the records may go unnoticed.',
    remedy: REPORT,
  },
  'checks/no-activities': {
    message:
      'Unexpected plan of {count|project|projects} without one activity, expected words, arrows or bars under the years',
    why: 'Who does what is published, and not when.',
    remedy: 'Look at the notices of its tables, and name the years in a profile where they were not known.',
  },
  'checks/rows-guessed': {
    message:
      'Project "{name}" stands in a table without rules, expected ruled rows; which boxes are its own was told by gaps and grounds',
    why: 'A box may be its neighbour’s, or its year another.',
  },
  'checks/name-is-label': {
    message:
      'Unexpected project "{name}", expected a name and not the label of a field; rows of a form may have been read as a table',
    why: 'Its boxes are then those of a project that is named elsewhere, or no boxes at all.',
  },
  'checks/periods-past': {
    message:
      'Unexpected periods ({count}), all of which ended before the plan was issued ({issued}); they may say what was done and not what is planned',
    why: 'A column such as 改修実施年 can hold the history of a building; its years are then not those of the work.',
    remedy: 'See what the column of the periods says. If it is a history, another table has the schedule.',
  },
  'checks/initiative-missing': {
    message: 'Unexpected link to initiative {number}, expected one that the measure has',
    why: 'The link keeps its number and has no id.',
    remedy: 'See whether the initiative was lost from the text.',
  },
  'checks/index-initiative-missing': {
    message: 'Missing initiative {number}, which the index lists',
    why: 'Its text is not in the dataset.',
    remedy: 'Look for the initiative on the page.',
  },
  'checks/initiative-not-in-index': {
    message: 'Unexpected initiative {number}, expected it in the index too',
    why: 'Index and text disagree.',
    remedy: 'Check the index.',
  },
  'checks/index-measure-missing': {
    message: 'Missing measure {measure}, which the index lists',
    why: 'A whole measure may have been lost from the text.',
    remedy: 'Look for the measure on the page.',
  },
  'checks/measure-not-in-index': {
    message: 'Unexpected measure "{title}", expected it in the index too',
    why: 'Index and text disagree.',
    remedy: 'Check the index.',
  },
  'checks/lead-not-in-index': {
    message: 'Unexpected lead {text}, expected {index} as in the index',
    why: 'Index and text disagree on who leads the measure.',
    remedy: 'Ask the publisher which of the two holds; both stay as printed.',
  },
  'checks/department-twice': {
    message:
      'Unexpected department {text} twice in one project, expected each once; the rows of several projects may have been read as one',
    why: 'Where labels or rules are lost, rows below each other run together.',
    remedy: 'Compare the name, departments and years of the project with the page.',
  },
  'checks/initiative-departments-differ': {
    message: 'Unexpected departments of initiative {number}: {text}, expected {index} as in the index',
    why: 'Index and text disagree on who is responsible.',
    remedy: 'Ask the publisher which of the two holds; both stay as printed.',
  },
  'checks/project-department-elsewhere': {
    message: 'Unexpected department {text} of the project, expected one of its initiatives’ {initiatives}',
    why: 'Responsibility for the project and for its initiatives are stated apart.',
    remedy: 'Nothing, where the department belongs to one of those; a registry can say so with `parent`.',
  },
  'checks/years-differ': {
    message:
      'Unexpected year {year} of "{box}": the same project prints it elsewhere under another ({places}); both stay as they were read',
    why: 'One of the two is a slip of the plan or of the text.',
  },
  'checks/characters-lost': {
    message: 'Unexpected characters in no record, heading or notice: {characters}',
    why: 'Nothing of the source may be dropped.',
    remedy: 'Report the page: this is a fault of koteihyo.',
  },
  'checks/characters-invented': {
    message: 'Unexpected character {characters} in "{text}", expected only what its place in the source prints',
    why: 'Nothing may be invented.',
    remedy: 'Report the page: this is a fault of koteihyo.',
  },
  'checks/characters-invisible': {
    message:
      'Unexpected characters that are not seen ({count}: {characters}); they stay, as everything that the source prints',
    why: 'The text is not what it looks like: a search for what is seen does not find it, and a bidi control turns it round.',
    remedy: 'Take them out of the source, or correct the record.',
  },
  'checks/conservation': {
    message:
      'Characters of the source: {record} in records, {heading} in headings, {notice} in notices alone, {lost} lost',
    why: 'Shows that nothing of the source was dropped.',
    remedy: 'Nothing, where none is lost.',
  },
};
