/**
 * Every threshold of layout, by the question that it answers. Points are those of a page whose usual character is as large as
 * `page.size`: others are made so large or small before they are read. Sizes are sizes of the font of the text at hand; shares
 * are of the length that the comment names. Each is read where it is used, so a test can set it and show what it decides.
 */
export const settings = {
  /** How large a page is read, however large it is printed. */
  page: {
    /** Points. The usual character of a page is made so large. */
    size: 9,
  },

  /** Which drawn rules are one, and which bound cells. */
  rulings: {
    /** Points. Nearer rules are one: borders of neighbouring cells and double lines stand so close. */
    snap: 2.5,
    /** Points. A gap in a rule up to this is a corner that is not quite closed. */
    join: 3.2,
    /** Points. A shorter edge bounds no cell: no character fits beside it. */
    minEdge: 7,
    /** Points. Two sides of one table end at heights that differ by less. */
    sameEnd: 6,
  },

  /** What a skeleton of edges makes a table of. */
  tables: {
    /** Points. What is narrower is a large character drawn as paths. */
    minWidth: 72,
    /** Cells. A lattice with more is a map or a chart. */
    maxCells: 20_000,
    /** Share of the common side of two cells. An edge that covers it parts them; shorter ones are strokes of a drawing. */
    wallShare: 0.6,
  },

  /** Which strokes trace the outlines of characters, as bold type is printed at times. */
  letterOutlines: {
    /** Strokes within one character; a cell around a mark has none within it. */
    minStrokes: 4,
    /** Share of the size. An outline reaches beyond its character by half of its own width. */
    reach: 0.06,
  },

  /** Which glyphs are one line, and where a line has blanks. */
  lines: {
    /** Share of the size. Baselines that differ by less are one: programs round them. */
    sameBaseline: 0.35,
    /** Share of the size. Sizes that differ by less are one. */
    sameSize: 0.1,
    /** Share of the size. How far a font's box reaches below its baseline. */
    descent: 0.12,
    /** Share of the size. The same character printed again within this is a bold made by printing twice. */
    overprint: 0.3,
    /** Share of the size, beyond what a spread line has everywhere. A wider gap is a blank; the least of the three. */
    wideGap: 0.18,
    /** Share of the size. The same between two Latin letters. */
    latinGap: 0.2,
    /** Share of the size. Between a Latin letter and an ideograph programs set up to a quarter that nobody typed. */
    mixedGap: 0.35,
    /** Sizes. From one character of a vertical line to the next, at least and at most. */
    minStep: 0.7,
    maxStep: 1.6,
    /** Sizes. A gap as wide as a character parts two cells of one line. */
    segmentGap: 1,
    /** Sizes. A gap this wide parts the texts of two columns that stand side by side. */
    columnGap: 0.35,
    /** Sizes. Lines of one cell stand no further apart; rows do. */
    cellGap: 0.6,
    /** Share of the size. Glyphs of a run that is drawn in one follow each other within this. */
    runGap: 0.1,
    /** Share of the size of the line. A sign that is set higher after a word is no larger, stands no higher, and follows this closely. */
    raisedSize: 0.9,
    maxRaise: 0.75,
    raisedGap: 0.25,
  },

  /** Large characters that the words of a page are printed over. */
  watermark: {
    /** Sizes of the usual character of the page. No title is as large. */
    minSize: 4,
  },

  /** Small kana that say how the ideographs right below them are read. */
  ruby: {
    /** Share of the size of the ideographs. Programs set them half as large; no line of its own is as small. */
    maxSize: 0.6,
    /** Sizes of the ideographs. Long readings stand over the sides of them by no more. */
    overBase: 0.75,
    /** Sizes of the ideographs. How far the foot of a reading stands above the top of them, or reaches into their box. */
    maxRise: 0.35,
    maxDrop: 0.3,
    /** Points. Readings on one line differ by less. */
    sameLine: 1,
    /** Sizes. The kana of one reading, spread over its ideographs, follow each other within this. */
    maxGap: 0.8,
    /** Readings. One message quotes no more. */
    maxQuoted: 5,
  },

  /** Words with a line through them. */
  struckWords: {
    /** Sizes from the top of a character. Programs strike words within; underlines are lower, rules between lines higher. */
    above: 0.3,
    below: 0.75,
    /** Sizes. The line ends so close to its first and last character; rules and arrows run on beside words. */
    besideWords: 0.2,
    /** Share of the line. So much of it lies on characters, the rest on blanks between them. */
    minInk: 0.7,
  },

  /** Which glyphs lie in which cell. */
  cells: {
    /** Share of the size. A character that lies further over the side of its cell has a rule running through it. */
    crossing: 0.2,
    /** Sizes. Below a cell that no edge closes its text goes on by lines no further apart. */
    lineReach: 2,
    /** Points. Ink runs over the side of its cell by no more. */
    overflow: 1.5,
    /** Points. No cell is padded by more. */
    maxPadding: 8,
    /** Points. A column is padded by no more beyond the rest of its table: what looks so is centred. */
    maxExtraPadding: 2,
  },

  /** Which columns a cell, an arrow or a bar takes. */
  columns: {
    /** Share of the column. A cell takes a column from here on. */
    cellShare: 0.5,
    /** Share of the column. An arrow reaches a column from here on: its tip is drawn a little over the rule. */
    arrowShare: 0.25,
    /** Share of the column. An arrow that takes so much of it alone runs over its words, and ends with it. */
    runsOver: 0.75,
    /** Share of the column. A bar crosses it from here on: bars are drawn to where they end. */
    barShare: 0.1,
    /** Points. Tables of two pages have the same columns where their sides differ by less. */
    sameSide: 6,
    /** Share of a table's sides. So many are known from the page before where the table goes on; cells may be halved further. */
    sharedSides: 0.7,
  },

  /** Which lines are the head of a table that rules do not show. */
  heads: {
    /** Sizes. The lines of a head lie within this of the line of its times. */
    band: 1.6,
    /** Times. Fewer on one line are a sentence with a year. */
    minTimes: 2,
    /** Rows. Below a head without any known word stand so many labels with words beside them; one is any line. */
    minRows: 2,
  },

  filledHead: {
    /** Share of the table's width that the backgrounds of a head cover. */
    share: 0.95,
  },

  /** Where the rules of a table belong that were not drawn. */
  missingRules: {
    /** Sizes. A line that leaves so much room in its column was not broken by its program. */
    roomLeft: 2,
    /** Lines. So many labels with words beside each are rows, however close they stand. */
    minCloseRows: 3,
    /** Sizes. Room around the text of a table. */
    margin: 0.35,
    /** Sizes. Places for a rule are tried so far from each other. */
    step: 0.12,
    /** Times the size of the head. Larger type is a heading, which ends the table. */
    headingSize: 1.15,
    /** Columns. Text over so many is prose. */
    proseColumns: 3,
    /** Share of their step. Times stand equally far from each other within this; of at least so many that is no chance. */
    evenStep: 0.04,
    minEven: 3,
    /** Sizes. Where a table shows two distances of lines, those of one cell are no further apart: word processors set lines as wide. */
    maxCellGap: 0.9,
    /** Sizes. Two distances of lines differ by so much: lines of one cell, and rows. */
    minJump: 0.25,
    /** Lines. The distance within cells was seen so often. */
    minRepeats: 3,
    /** Sizes. Labels stand in the middle of their lanes, or level with the first, within this on average. */
    offMiddle: 0.35,
    /** Share of the texts. A table without rules goes on where so many stand in its columns. */
    restShare: 0.9,
    /** Times the widest gap between rows. What is set further off below a table is no part of it. */
    farTail: 1.5,
    /** Points. Text lies on both sides of a line where it reaches over it by more: ink touches rules. */
    crosses: 1,
    /** Share of the table's width. A level rule of the table runs along so much of it. */
    levelShare: 0.25,
    /** Points. Level rules this far from the text of a table are its own. */
    levelReach: 15,
    /** Level rules. A table whose rows no rule parts has these: above its head, below it, and at its end. */
    unparted: 3,
    /** Level rules. Fewer below a head do not part its rows. */
    minLevels: 3,
    /** Points. A rule between two years runs on below the head by more: the head's own ends with it. */
    minYearRule: 7,
    /** Level rules below the head. So few make one row, which may be one cell over its years unless several of them have text. */
    minYearRows: 2,
  },

  /** What is an arrow. */
  arrows: {
    /** Points. The sides of an arrow's head: smaller ones are ink, larger ones pictures. */
    minHead: 2,
    maxHead: 40,
    /** Corners. A triangle has three, an open head in outline six. */
    maxHeadCorners: 6,
    /** Points. The ticks at the ends of a line that spans years (├──┤) are so long; the rules of rows are longer. */
    minTick: 3,
    maxTick: 14,
    /** Share of its height. The tip of a head lies within this of its middle. */
    tipOffMiddle: 0.2,
    /** Share of its height. The back of a head reaches so far above and below its middle. */
    backSpread: 0.25,
    /** Points. From one dash of a shaft to the next, and how long a dash is. */
    maxDashGap: 10,
    maxDash: 30,
    /** Points. A shaft ends so near to its head, along and across, or so far past its tip: a wide one shows at both of its sides. */
    nearAlong: 6,
    pastTip: 2.5,
    nearAcross: 2,
    /** Points. Corners on one line differ by less. */
    level: 1,
    /** Points. An outline this thin is a stroke. */
    maxStroke: 3,
    /** Strokes. More slanting ones on a page are a drawing. */
    maxStrokes: 500,
    /** Times its height. A block arrow is at least so long. */
    minBlockRatio: 1.2,
    /** Times its height. One over many rows is so long. */
    minHighRatio: 0.25,
    /** Sizes. A line so far below characters underlines them, where they stand on so much of it (share of the line). */
    underline: 0.4,
    underlined: 0.5,
    /** Sizes. Characters stand so near to a line without a head that they may be its words. */
    besideLine: 2.5,
    /** Corners. A pentagon has five; a bar that widens into its head has seven, and its tail may have one more. */
    minBlockCorners: 5,
    maxBlockCorners: 8,
  },

  /** Which row of a table an arrow or a bar belongs to. */
  arrowRows: {
    /** Points. An arrow that is no further from the rule between two rows is drawn on it. */
    onRule: 2,
    /** Points. It is then moved so far into its row. */
    within: 0.1,
    /** Times. Words are nearer to an arrow than those on its other side where these are so much further off. */
    nearer: 2,
    /** Share of a row's height. A block arrow or a bar lies over the row from here on. */
    coversRow: 0.5,
  },

  /** Which words belong to an arrow or a bar. */
  arrowTexts: {
    /** Sizes. A label stands on its arrow or no further above it, and its lines as near to each other. */
    above: 1.2,
    /** Sizes. The lowest of its lines may stand so far above it where no other arrow lies between them. */
    firstAbove: 2.5,
    /** Sizes. The middle of words under an arrow lies so far below its shaft. */
    under: 0.25,
    /** Sizes. It begins and ends where its arrow does, within this. */
    beside: 0.5,
    /** Share of a cell's width. An arrow begins in the cell through which it runs by more; a block lies over its words then. */
    begins: 0.25,
    /** Sizes. How far above, below and before a block the text may stand that runs through it. */
    around: 2,
    /** Share of a block's height. Blocks whose middles differ by less stand on one lane. */
    sameLane: 0.6,
  },

  /** Which words stand at the end of a bar that has none. */
  wordsBeside: {
    /** Sizes. Words stand no further from the end of their bar, and reach no further over it. */
    gap: 1,
    overlap: 0.2,
    /** Points. Lines of one text begin at the same place within this. */
    sameLeft: 1,
    /** Sizes. Lines of one text stand as near below each other. */
    leading: 0.8,
    /** Points. A bar that ends at a rule ends as near to it. */
    onRule: 4,
    /** Bars. So many with words on them or beside them are the style of a table; a single one can be chance. */
    minBars: 3,
  },

  /** What is a bar. */
  bars: {
    /** Strokes of a page with frames; a map or a chart has more, and each would be compared with all that end near it. */
    maxStrokes: 20_000,
    /** Points. Thinner ones are rules; higher ones, than a few lines of text, are areas. Block arrows and images likewise. */
    minHeight: 3,
    maxHeight: 60,
    /** Points. Shorter ones are marks; within a cell these are the dots and dashes of lines. */
    minWidth: 40,
    leastWidth: 6,
    /** Points. A rule that a bar is drawn over runs on by this much above and below it, and lies as far within it. */
    beyond: 2,
    /** Points. An outline lies so near to the side of its bar. */
    outline: 1,
    /** Share of its height. The corners of a rounded rectangle take no more. */
    maxRounding: 0.5,
    /** Points. Corners lie on a side of their box within this. */
    onSide: 0.5,
    /** Points. A box that is drawn around words leaves at both ends of them together at least so much, and no more. */
    minAroundWords: 6,
    maxAroundWords: 27,
    /** Share of a column. A bar may reach so far over the ends of the times: programs draw over the edge. */
    overEdge: 0.1,
  },

  /** Which images are arrows or bars. */
  images: {
    /** Points. Pieces of one image touch within this: printers cut large ones into strips. */
    touch: 1,
    /** Share of the image. One that an arrow covers by more is its shadow. */
    shadow: 0.5,
    /** Images. More on a page are a drawing made of them. */
    maxCount: 500,
  },

  /** Which cells a fill paints. */
  fills: {
    /** Share of a cell's height and of its width. A fill paints the cell from here on. */
    whole: 0.8,
    /** Share of a cell's height and of its width. A fill touches the cell from here on. */
    under: 0.1,
    /** Rows. A colour is a background where it fills whole columns of so many, and something else prints the activities. */
    minBackgroundRows: 4,
    /** Cells. A first row of so many with a background of its own is a head; fewer are a title or a label with its field. */
    minHeadCells: 3,
  },

  /** Tables whose cells are filled rectangles, without rules. */
  tiles: {
    /** Points. A cell holds a line of text and a character or two. */
    minHeight: 8,
    minWidth: 12,
    /** Points. Cells stand side by side, or with white gaps of less in place of rules. */
    maxGap: 6,
    /** Points. Cells lie over each other by no more. */
    touch: 1,
    /** Cells, rows of at least so many columns: fewer are labels of a drawing. */
    minCount: 6,
    minRows: 2,
    minColumns: 3,
    /** Sizes. A row without a colour begins no further below the last one that has one. */
    nextRow: 3,
    /** Share of its area. The cells of a table cover it but for the gaps, and for where one goes on below the others. */
    minCover: 0.7,
  },

  /** When two colours are one. */
  colors: {
    /** Of 255. From this brightness of all three channels on a colour is paper. */
    paper: 250,
    /** Of 255. Two fills of one colour differ by no more in any channel: programs round them. */
    same: 3,
    /** Of 255. The channels of a grey differ by no more. */
    greyTint: 12,
    /** Of 255. From this brightness on a grey is the shade of a cell; a darker one is drawn as a bar. */
    darkestShade: 120,
  },

  /** What is a legend of colours. */
  colorLegend: {
    /** Points. A swatch is no higher and no wider, and no smaller. */
    maxHeight: 30,
    maxWidth: 120,
    minSide: 4,
    /** Sizes. The words of a swatch begin at its right within this. */
    beside: 3,
    /** Sizes. The rows of a legend stand no further apart. */
    rowGap: 2,
    /** Characters. A longer text is no meaning of a colour. */
    maxMeaning: 24,
    /** Points. Swatches below each other begin at one margin and are of one width, within this. */
    aligned: 2,
    /** Colours. Without the word 凡例 so many with words make a legend, where something else is filled with one. */
    minUntitled: 2,
    /** Points. The swatches of such a legend are no wider, unless each has the colour of something in a table. */
    maxUntitledWidth: 40,
    /** Sizes. A legend ends no further below its title. */
    reach: 20,
  },

  /** What is the sign of a milestone: a star, a triangle, a diamond. */
  milestones: {
    /** Points. */
    minSide: 4,
    maxSide: 22,
    /** The longer side by the shorter: a sign is about as wide as high. */
    maxRatio: 1.8,
  },

  /** How a slide without a ruled table becomes one. */
  roadmap: {
    /** Corners. A head cell that is no rectangle is a chevron or a pentagon. */
    maxChevron: 8,
    /** Sizes. A ruled table goes on so far below its head. */
    goesOn: 2,
    /** Share of the step from time to time. A table with labels begins further left of the first time's middle. */
    labelColumn: 0.75,
    /** Sizes. What reaches so far over both sides of the line between labels and times is prose. */
    overLine: 1,
    /** Sizes. A label ends no further below the last drawing. */
    labelReach: 1,
    /** Sizes. The cell of a head is no higher. */
    maxHead: 6,
    /** Steps from time to time. A column's own rectangle is no wider. */
    maxHeadCell: 1.5,
    /** Share of the step. A rule between two times stands so near to their middle. */
    nearMiddle: 0.3,
    /** Sizes. A heading's cell begins and ends so far from its words where nothing is drawn. */
    sideMargin: 1,
    /** Share of the width of the labels or of the times. A band takes in so much. */
    bandShare: 0.6,
    /** Sizes. A band is higher: it holds a line of text. */
    minBand: 1.2,
    /** Points. Two bands may share so much: strokes are drawn over each other. */
    sharedByBands: 3,
    /** Widths of its column. A rectangle of an outer label reaches no further beyond it. */
    outerLabelReach: 2,
  },

  /** Which lines outside of tables are one paragraph. */
  prose: {
    /** Sizes. Baselines of one paragraph stand no further apart. */
    maxLeading: 2.2,
    /** Sizes. The first line of a paragraph is set in by one or two characters. */
    maxIndent: 2.5,
  },

  /** Whether a line goes on in the next. */
  wraps: {
    /** Sizes. In a column whose sides are not drawn the longest line fills it where it is so long: short names are listed. */
    minFull: 6,
    /** Sizes. What the next line begins with would not have fitted by this much: a wrap. */
    clearWrap: 0.1,
    /** Sizes. It would have fitted with this much to spare: a break. */
    clearBreak: 0.25,
    /** Sizes. Phrases are set so much further apart than the lines of one, where they are set apart at all. */
    wider: 0.06,
    /** Share of the size. A blank is no wider, where Latin letters are as wide as half a character. */
    blank: 0.5,
    /** Share of the size. Latin letters that stand nearer are one word. */
    oneWord: 0.2,
  },

  /** What a sheet is made of, and what is drawn over it. Its cells are known; points are counted from sizes of columns and rows. */
  sheets: {
    /** Rows. So many blank ones part no table, where what is below them is under its columns. */
    maxGap: 3,
    /** Points. A line of a document's table, and a character in it; they differ little from document to document. */
    documentLine: 12,
    /** Points. A column of a document's table whose widths are not stated; nothing is drawn over it. */
    documentColumn: 60,
    /** Cells. What stands in more cells of a row is no line of text. */
    maxLineCells: 3,
    /** Rows, and texts in each of them. Fewer are a legend, or lines. */
    minListRows: 3,
    minListCells: 3,
    /** Characters. A longer text labels nothing beside it. */
    maxLabel: 12,
    /** Points. A line that rises by less is level, and what ends within it of a side ends there. */
    level: 3,
    /** Share of a drawing's height. It is of the row that holds so much of it: drawings stand over the sides of rows. */
    inRow: 0.6,
    /** Points. A text box begins in the cell that lies so far within it. */
    inset: 6,
    /** Points. Sides are added up from sizes: a box ends at a side within this. */
    near: 0.01,
    /** Points. Size of type, and the room beside it, where a cell's text is to be laid out: the usual ones of programs. */
    size: 10,
    padding: 2,
    /** Sizes. From one line of a cell to the next. */
    leading: 1.25,
  },

  /** Which lines belong to the paper and not to the plan. */
  runningHeads: {
    /** Pages. A line on so many, at one height, is a running head or foot. */
    minPages: 3,
    /** Points. Heights are the same within this. */
    sameHeight: 6,
    /** Share of the page's height. Heads, feet and page numbers stand in the outer part of it. */
    marginShare: 0.12,
  },

  /** Which lines of a text are rows of tables. */
  text: {
    /** Share of the filled lines. A padded text has at most so many lines without fields: strays put in by hand. */
    maxUnpadded: 0.02,
    /** Share of neighbouring rows. Where a blank line parts so many, blank lines part no tables. */
    minSpaced: 0.8,
    /** Rows. Fewer show no habit of the program that wrote them. */
    minRows: 3,
    /** Rows. A head and the rows that show what its columns hold are no more. */
    headReach: 8,
    /** Lines. The same, where a blank one may stand after each of the rows. */
    headLines: 16,
    /** Years. Two below each other are a row of some table, or of a form. */
    minYearsBelow: 3,
    /** Numbers after rows that ascend through the text: so many are no chance. */
    minPageNumbers: 3,
    /** Columns of half width. Blanks as wide part two columns of aligned text. */
    minGap: 2,
    /** Columns of half width. What a wrapped cell that fills its column leaves blank. */
    leastGap: 1,
    /** Gaps. A head has at least so many between its words. */
    minGaps: 2,
    /** Gaps. A line with so many stands in columns, though no head is above it. */
    minStrayGaps: 3,
    /** Lines. A head of more is none. */
    maxHeadLines: 4,
    /** Characters. Longer lines among the fields of a form are no titles of them. */
    maxTitle: 30,
    /** Lines. The fields of a form stand on no more, blank lines among them. */
    maxFormLines: 60,
    /** Lines. No cell is wrapped over more where nothing parts the rows. */
    maxRowLines: 7,
    /** Full-width characters. In a narrower column no text is wrapped. */
    minWrapWidth: 4,
    /** Share of the lines. Where more hold nothing but words below full cells, cells go on from line to line. */
    maxRests: 0.1,
  },
};
