/**
 * Every threshold of layout, grouped by the question that it answers. Points are those of a page whose usual character
 * has the size `page.size`; pages are scaled to it before they are read. Sizes are multiples of the font size of the
 * text in question; shares are of the length that the comment names. Each value is read where it is used, so tests can
 * change it to show what it decides.
 */
export const settings = {
  /** The size to which every page is scaled, however large it is printed. */
  page: {
    /** Points. The size of the usual character after scaling. */
    size: 9,
  },

  /** Which drawn rules are one, and which bound cells. */
  rulings: {
    /** Points. Rules nearer than this are one: borders of neighbouring cells, double lines. */
    snap: 2.5,
    /** Points. A smaller gap in a rule is a corner that is not quite closed. */
    join: 3.2,
    /** Points. A shorter edge bounds no cell: no character fits beside it. */
    minEdge: 7,
    /** Points. Maximum difference between the ends of two sides of one table. */
    sameEnd: 6,
  },

  /** When a skeleton of edges is a table. */
  tables: {
    /** Points. Anything narrower is a large character drawn as paths. */
    minWidth: 72,
    /** Cells. A lattice with more is a map or a chart. */
    maxCells: 20_000,
    /**
     * Share of the common side of two cells. An edge that covers less does not separate them: it is a stroke of a
     * drawing.
     */
    wallShare: 0.6,
  },

  /** Which strokes trace the outlines of characters, as some programs print bold type. */
  letterOutlines: {
    /** Strokes within one character; a cell around a sign has none inside the character. */
    minStrokes: 4,
    /** Share of the size. An outline extends beyond its character by half of its own width. */
    reach: 0.06,
  },

  /** Which glyphs are one line, and where a line has blanks. */
  lines: {
    /** Share of the size. Baselines that differ by less are one: programs round them. */
    sameBaseline: 0.35,
    /** Share of the size. Sizes that differ by less are equal. */
    sameSize: 0.1,
    /** Share of the size. Depth of a font's box below the baseline. */
    descent: 0.12,
    /** Share of the size. The same character printed twice within this distance is bold type. */
    overprint: 0.3,
    /** Share of the size, beyond the smallest gap of a line set with wide spacing. The minimum width of a blank. */
    wideGap: 0.18,
    /** Share of the size. The same between two Latin letters. */
    latinGap: 0.2,
    /** Share of the size. The same between a Latin letter and an ideograph, where programs add up to a quarter. */
    mixedGap: 0.35,
    /** Sizes. Minimum and maximum distance between the characters of a vertical line. */
    minStep: 0.7,
    maxStep: 1.6,
    /** Sizes. A gap as wide as a character separates two cells on one line. */
    segmentGap: 1,
    /** Sizes. Minimum gap between texts of adjacent columns. */
    columnGap: 0.35,
    /** Sizes. Maximum gap between lines of one cell; rows are further apart. */
    cellGap: 0.6,
    /** Share of the size. Maximum gap between the glyphs of one run. */
    runGap: 0.1,
    /**
     * Share of the size of the line. Limits for a raised sign after a word: its size, how much it is raised, and the
     * gap before it.
     */
    raisedSize: 0.9,
    maxRaise: 0.75,
    raisedGap: 0.25,
  },

  /** Large characters with other text printed over them. */
  watermark: {
    /** Multiple of the usual character of the page; titles are smaller. */
    minSize: 4,
  },

  /** Small kana above ideographs that give their reading. */
  ruby: {
    /** Share of the size of the ideographs. Programs use half of it; independent lines are larger. */
    maxSize: 0.6,
    /** Sizes of the ideographs. How far long readings extend beyond the sides. */
    overBase: 0.75,
    /** Sizes of the ideographs. How far the bottom of a reading is above the top of their box, or below it. */
    maxRise: 0.35,
    maxDrop: 0.3,
    /** Points. Maximum difference in height of readings on one line. */
    sameLine: 1,
    /** Sizes. Maximum gap between the kana of one reading, spread over its ideographs. */
    maxGap: 0.8,
    /** Readings quoted in one message. */
    maxQuoted: 5,
  },

  /** Words with a line through them. */
  struckWords: {
    /**
     * Sizes from the top of a character. Range of a line that strikes it through; underlines are lower, rules between
     * lines higher.
     */
    above: 0.3,
    below: 0.75,
    /** Sizes. Maximum distance between the ends of the line and those of the words; rules and arrows are longer. */
    besideWords: 0.2,
    /** Share of the line. Minimum part over characters; the rest is over blanks between them. */
    minInk: 0.7,
  },

  /** Which glyphs belong to which cell. */
  cells: {
    /** Share of the size. A character that extends further over the side of its cell is crossed by the rule. */
    crossing: 0.2,
    /** Sizes. Maximum distance between lines that continue a cell below, if no edge closes it. */
    lineReach: 2,
    /** Points. How far ink can extend over the side of its cell. */
    overflow: 1.5,
    /** Points. Maximum padding of a cell. */
    maxPadding: 8,
    /** Points. Maximum padding of a column beyond that of the whole table; with more, its text is centred. */
    maxExtraPadding: 2,
  },

  /** Which columns a cell, an arrow or a bar covers. */
  columns: {
    /** Share of the column that a cell must cover. */
    cellShare: 0.5,
    /** Share of the column that an arrow must cover; its tip is drawn a little over the rule. */
    arrowShare: 0.25,
    /**
     * Share of the column. An arrow over one column only that covers this much extends over its words and ends with it.
     */
    runsOver: 0.75,
    /** Share of the column that a bar must cover; bars are drawn exactly to their end. */
    barShare: 0.1,
    /** Points. Maximum difference between column sides of tables on two pages that have the same columns. */
    sameSide: 6,
    /**
     * Share of a table's sides that the page before must also have if the table continues; cells may be divided
     * further.
     */
    sharedSides: 0.7,
  },

  /** Which lines are the head of a table without rules. */
  heads: {
    /** Sizes. Maximum distance of a head's lines from the line of its times. */
    band: 1.6,
    /** Times. A line with fewer is a sentence with a year. */
    minTimes: 2,
    /** Rows. Labels with words beside them below a head without known words; a single one could be any line. */
    minRows: 2,
  },

  filledHead: {
    /** Share of the table's width that the backgrounds of a head cover. */
    share: 0.95,
  },

  /** Where the missing rules of a table belong. */
  missingRules: {
    /** Sizes. A line with this much free room in its column was not wrapped by its program. */
    roomLeft: 2,
    /** Lines. This many labels, each with words beside it, are rows however close they are. */
    minCloseRows: 3,
    /** Sizes. Room around the text of a table. */
    margin: 0.35,
    /** Sizes. Distance between the positions that are tried for a rule. */
    step: 0.12,
    /** Times the size of the head. Larger type is a heading, which ends the table. */
    headingSize: 1.15,
    /** Columns. A text that extends over this many is prose. */
    proseColumns: 3,
    /** Share of their step. Maximum deviation of equally spaced times, and how many are enough to exclude chance. */
    evenStep: 0.04,
    minEven: 3,
    /**
     * Sizes. Maximum gap between lines of one cell in a table with two line distances: word processors use wide ones.
     */
    maxCellGap: 0.9,
    /** Sizes. Minimum difference between the gaps of lines in a cell and those of rows. */
    minJump: 0.25,
    /** Lines. Minimum number of gaps of the smaller kind. */
    minRepeats: 3,
    /** Sizes. Maximum average distance of labels from the middle of their lanes, or from the first lane. */
    offMiddle: 0.35,
    /** Share of the texts that must be in the columns of the table before if it continues. */
    restShare: 0.9,
    /** Times the widest gap between rows. Text further below is not part of the table. */
    farTail: 1.5,
    /** Points. A text that extends further over a line is on both sides of it: ink touches rules. */
    crosses: 1,
    /** Share of the table's width that a level rule of the table covers. */
    levelShare: 0.25,
    /** Points. Maximum distance of a table's level rules from its text. */
    levelReach: 15,
    /** Level rules of a table without rules between its rows: above its head, below it, and at its end. */
    maxLevelsWithoutRows: 3,
    /** Level rules. Fewer below a head do not separate its rows. */
    minLevels: 3,
    /** Points. A rule between two years extends further below the head; one of the head ends with it. */
    minYearRule: 7,
    /**
     * Level rules below the head. With so few there is one row, which may be one cell over its years unless several of
     * these have text.
     */
    minYearRows: 2,
  },

  /** What is an arrow. */
  arrows: {
    /** Points. Sides of an arrow's head: smaller shapes are ink, larger ones pictures. */
    minHead: 2,
    maxHead: 40,
    /** Corners. A triangle has three, the outline of an open head six. */
    maxHeadCorners: 6,
    /** Points. Length of the ticks at the ends of a line over years (├──┤); rules of rows are longer. */
    minTick: 3,
    maxTick: 14,
    /** Share of its height. Maximum distance of a head's tip from its middle. */
    tipOffMiddle: 0.2,
    /** Share of its height. How far the back of a head extends above and below its middle. */
    backSpread: 0.25,
    /** Points. Gap between the dashes of a shaft, and length of a dash. */
    maxDashGap: 10,
    maxDash: 30,
    /**
     * Points. How far a shaft may end from its head, along and across, and how far beyond the tip: a thick one is
     * visible on both sides of it.
     */
    nearAlong: 6,
    pastTip: 2.5,
    nearAcross: 2,
    /** Points. Maximum difference of corners on one line. */
    level: 1,
    /** Points. An outline this thin is a stroke. */
    maxStroke: 3,
    /** Strokes. A page with more slanting ones is a drawing. */
    maxStrokes: 500,
    /** Times its height. Minimum length of a block arrow. */
    minBlockRatio: 1.2,
    /** Times its height. Minimum length of one over many rows. */
    minHighRatio: 0.25,
    /**
     * Sizes; share of the line. Maximum distance of an underline below its characters, and how much of it they cover.
     */
    underline: 0.4,
    underlined: 0.5,
    /** Sizes. Maximum distance of a line without a head from its words. */
    besideLine: 2.5,
    /** Corners. A pentagon has five; a bar with a head has seven, and its tail may have one more. */
    minBlockCorners: 5,
    maxBlockCorners: 8,
  },

  /** Which row of a table an arrow or a bar belongs to. */
  arrowRows: {
    /** Points. An arrow this near to the rule between two rows is drawn on it. */
    onRule: 2,
    /** Points. How far it is then moved into its row. */
    within: 0.1,
    /** Times. Words are the nearer ones if those on the other side of the arrow are this many times as far. */
    nearer: 2,
    /** Share of a row's height that a block arrow or a bar over this row covers. */
    coversRow: 0.5,
  },

  /** Which words belong to an arrow or a bar. */
  arrowTexts: {
    /** Sizes. Maximum distance of a label above its arrow, and between its lines. */
    above: 1.2,
    /** Sizes. Maximum distance of its lowest line if no other arrow is between them. */
    firstAbove: 2.5,
    /** Sizes. Minimum distance of the middle of words below an arrow from its shaft. */
    under: 0.25,
    /** Sizes. How far a label may extend beyond the ends of its arrow. */
    beside: 0.5,
    /** Sizes. Maximum blank within a spaced word that is centred on its arrow (継　続), and how far its middle may be off. */
    spaced: 2.5,
    centred: 0.75,
    /** Share of a cell's width. An arrow begins in the cell if it covers more of it; a block then covers its words. */
    begins: 0.25,
    /** Sizes. How far above, below and before a block a text is searched that continues on it. */
    around: 2,
    /** Share of a block's height. Blocks whose middles differ by less are in one lane. */
    sameLane: 0.6,
  },

  /** Which lines are titles of a table that stands to the right of another one. */
  titlesBeside: {
    /** Sizes. Minimum gap between the titles of tables beside each other. */
    gap: 1,
    /** Sizes. How far a title may extend beyond the sides of its table. */
    indent: 1,
    /** Sizes. Maximum gap between a title and its table, and between its lines. */
    leading: 2,
  },

  /** Which words at the end of a bar without words belong to it. */
  endLabels: {
    /** Sizes. Maximum gap between words and the end of their bar, and maximum overlap. */
    gap: 1,
    overlap: 0.2,
    /** Points. Maximum difference between the left sides of lines of one text. */
    sameLeft: 1,
    /** Sizes. Maximum gap between lines of one text. */
    leading: 0.8,
    /** Points. Maximum distance between the end of a bar and the rule at which it ends. */
    onRule: 4,
    /** Bars. This many with words on or beside them show the style of a table; a single one can be chance. */
    minBars: 3,
  },

  /** What is a bar. */
  bars: {
    /**
     * Strokes of a page on which frames are searched; a map or a chart has more, and each would be compared with many
     * others.
     */
    maxStrokes: 20_000,
    /**
     * Points. Thinner ones are rules; ones higher than a few lines of text are areas. Also for block arrows and images.
     */
    minHeight: 3,
    maxHeight: 60,
    /** Points. Shorter ones are signs; within a cell, shorter ones than the second are dots and dashes of lines. */
    minWidth: 40,
    minPieceWidth: 6,
    /** Points. A rule under a bar extends this far above and below it, and is this far inside it. */
    beyond: 2,
    /** Points. Maximum distance of an outline from the side of its bar. */
    outline: 1,
    /** Share of its height. Maximum radius of the corners of a rounded rectangle. */
    maxRounding: 0.5,
    /** Points. Maximum distance of corners from the side of their box. */
    onSide: 0.5,
    /** Points. Minimum and maximum free room at both ends together of a frame around words. */
    minAroundWords: 6,
    maxAroundWords: 27,
    /** Share of a column. How far a bar may extend beyond the time columns: programs draw over the edge. */
    overEdge: 0.1,
  },

  /** Which images are arrows or bars. */
  images: {
    /** Points. Maximum gap between pieces of one image: printers cut large ones into strips. */
    touch: 1,
    /** Share of the image. If an arrow covers more of it, it is the arrow's shadow. */
    shadow: 0.5,
    /** Images. A page with more has a drawing made of them. */
    maxCount: 500,
  },

  /** Which cells a fill covers. */
  fills: {
    /** Share of a cell's height and of its width that a fill of the cell covers. */
    whole: 0.8,
    /** Share of a cell's height and of its width from which a fill touches the cell. */
    under: 0.1,
    /**
     * Rows. A colour that fills whole columns of this many is a background, if other drawings or words show the
     * activities.
     */
    minBackgroundRows: 4,
    /** Cells. A filled first row of this many is a head; fewer are a title, or a label with its field. */
    minHeadCells: 3,
  },

  /** Tables whose cells are filled rectangles without rules. */
  tiles: {
    /** Points. A cell has room for a line of text of one or two characters. */
    minHeight: 8,
    minWidth: 12,
    /** Points. Maximum white gap between adjacent cells. */
    maxGap: 6,
    /** Points. Maximum overlap of cells. */
    touch: 1,
    /** Cells, rows and columns. Fewer are labels of a drawing. */
    minCount: 6,
    minRows: 2,
    minColumns: 3,
    /** Sizes. Maximum distance of a row without fill below the last filled one. */
    nextRow: 3,
    /**
     * Share of its area that the cells of a table cover; the rest is gaps, or where one column is longer than others.
     */
    minCover: 0.7,
  },

  /** When two colours are equal. */
  colors: {
    /** Of 255. A colour is paper if all channels are at least this bright. */
    paper: 250,
    /** Of 255. Maximum difference in any channel between fills of one colour: programs round them. */
    same: 3,
    /** Of 255. Maximum difference between the channels of a grey. */
    greyTint: 12,
    /** Of 255. A grey at least this bright shades a cell; a darker one is a bar. */
    darkestShade: 120,
  },

  /** What is a legend of colours. */
  colorLegend: {
    /** Points. Limits for the sides of a swatch. */
    maxHeight: 30,
    maxWidth: 120,
    minSide: 4,
    /** Sizes. Maximum gap between a swatch and the words to its right. */
    beside: 3,
    /** Sizes. Maximum gap between the rows of a legend. */
    rowGap: 2,
    /** Characters. A longer text does not explain a colour. */
    maxMeaning: 24,
    /** Points. Maximum difference in left side and width of swatches below each other. */
    aligned: 2,
    /** Colours. Without 凡例, this many with words are a legend, if anything else is filled with one of them. */
    minUntitled: 2,
    /** Points. Maximum width of swatches in such a legend, unless all their colours are used in tables. */
    maxUntitledWidth: 40,
    /** Sizes. Maximum distance of a legend's end below its title. */
    reach: 20,
  },

  /** What is the sign of a milestone: a star, a triangle, a diamond. */
  milestones: {
    /** Points. */
    minSide: 4,
    maxSide: 22,
    /** Ratio of the longer side to the shorter: a sign is about as wide as high. */
    maxRatio: 1.8,
  },

  /** How a slide without a ruled table becomes a table. */
  roadmap: {
    /** Corners. A cell of a head that is not a rectangle is a chevron or a pentagon. */
    maxChevron: 8,
    /** Sizes. A ruled table extends at least this far below its head. */
    minBelowHead: 2,
    /**
     * Share of the distance between times. A table with labels begins further to the left of the first time's middle.
     */
    labelColumn: 0.75,
    /** Sizes. Text that extends this far to both sides of the line between labels and times is prose. */
    overLine: 1,
    /** Sizes. Maximum distance of a label's end below the last drawing. */
    labelReach: 1,
    /** Sizes. Maximum height of a cell of the head. */
    maxHead: 6,
    /** Times the distance between times. Maximum width of a rectangle for one column. */
    maxHeadCell: 1.5,
    /** Share of the distance between times. Maximum distance of a rule between two times from their middle. */
    nearMiddle: 0.3,
    /** Sizes. Margin around the words of a heading without a drawn cell. */
    sideMargin: 1,
    /** Share of the width of the labels or of the times that a band covers. */
    bandShare: 0.6,
    /** Sizes. Minimum height of a band, which has a line of text. */
    minBand: 1.2,
    /** Points. Maximum overlap of two bands, whose strokes can overlap. */
    sharedByBands: 3,
    /** Times the width of its column. How far the rectangle of an outer label may extend beyond it. */
    outerLabelReach: 2,
  },

  /** Which lines outside tables are one paragraph. */
  prose: {
    /** Sizes. Maximum distance between baselines of one paragraph. */
    maxLeading: 2.2,
    /** Sizes. Maximum indent of a paragraph's first line, usually one or two characters. */
    maxIndent: 2.5,
  },

  /** Whether a line continues in the next one. */
  wraps: {
    /**
     * Sizes. In a column without drawn sides, the longest line fills the column if it is at least this long; shorter
     * ones are a list of names.
     */
    minFull: 6,
    /** Sizes. If the beginning of the next line exceeds the room by this much, the line was wrapped. */
    clearWrap: 0.1,
    /** Sizes. If it would have fitted with this much to spare, the line was broken on purpose. */
    clearBreak: 0.25,
    /** Sizes. How much wider the gap between phrases is than between lines of one phrase, if it is wider at all. */
    wider: 0.06,
    /** Share of the size. Maximum width of a blank between Latin words. */
    blank: 0.5,
    /** Share of the size. Latin letters with a smaller gap are one word. */
    oneWord: 0.2,
  },

  /** The regions of a sheet and the drawings over it. Its cells are known; points are sums of column and row sizes. */
  sheets: {
    /** Rows. Up to this many blank ones do not end a table, if the text below is in its columns. */
    maxGap: 3,
    /** Points. Line height, and width of a character, in a document's table; they differ little between documents. */
    documentLine: 12,
    /** Points. Width of a column in a document's table without stated widths, over which nothing is drawn. */
    documentColumn: 60,
    /** Cells. Text in more cells of a row is not a line of prose. */
    maxLineCells: 3,
    /** Rows, and texts in each. Fewer are a legend, or lines. */
    minListRows: 3,
    minListCells: 3,
    /** Characters. A longer text is not a label for the cell beside it. */
    maxLabel: 12,
    /** Points. A line that rises by less is level, and an end this near to a side is on it. */
    level: 3,
    /** Share of a drawing's height that must be in a row: drawings extend over the sides of rows. */
    inRow: 0.6,
    /** Points. A text box belongs to the cell at this distance inside its left side. */
    inset: 6,
    /** Points. Tolerance for sides, which are sums of sizes. */
    near: 0.01,
    /** Points. Font size and padding for the layout of a cell's text: the usual ones of programs. */
    size: 10,
    padding: 2,
    /** Sizes. Distance between the lines of a cell. */
    leading: 1.25,
  },

  /** Which lines belong to the paper and not to the plan. */
  runningHeads: {
    /** Pages. A line at the same height of this many is a running head or foot. */
    minPages: 3,
    /** Points. Maximum difference between equal heights. */
    sameHeight: 6,
    /** Share of the page's height. The margin that contains heads, feet and page numbers. */
    marginShare: 0.12,
  },

  /** Which lines of a text are rows of tables. */
  text: {
    /** Share of the filled lines. Maximum of lines without fields in a padded text; they were added by hand. */
    maxUnpadded: 0.02,
    /** Share of adjacent rows. If this many have a blank line between them, blank lines do not separate tables. */
    minSpaced: 0.8,
    /** Rows. Fewer do not show how the program formats rows. */
    minRows: 3,
    /** Rows. Maximum of a head and the rows that show the contents of its columns. */
    headReach: 8,
    /** Lines. The same, if a blank line may follow each row. */
    headLines: 16,
    /** Years below each other; two can be rows of any table, or of a form. */
    minYearsBelow: 3,
    /** Ascending numbers after rows of the text; this many are not chance. */
    minPageNumbers: 3,
    /** Half-width columns. This many blanks separate two columns of aligned text. */
    minGap: 2,
    /** Half-width columns. Gap that a wrapped cell leaves if it fills its column. */
    minWrappedGap: 1,
    /** Gaps. Minimum between the words of a head. */
    minGaps: 2,
    /** Gaps. A line with this many is in columns, even without a head above it. */
    minStrayGaps: 3,
    /** Lines. Maximum of a head. */
    maxHeadLines: 4,
    /** Characters. A longer line among the fields of a form is not a title of them. */
    maxTitle: 30,
    /** Half-width columns. A line of signs below a heading that is longer than it by more separates parts of the text. */
    maxLongerRule: 8,
    /** Lines. Maximum of a form's fields, including blank lines. */
    maxFormLines: 60,
    /** Lines. Maximum of a wrapped cell if nothing separates the rows. */
    maxRowLines: 7,
    /** Full-width characters. In a narrower column, no text is wrapped. */
    minWrapWidth: 4,
    /** Columns. If this many have cells above and below a label that would fit on one line, they are cells of two rows. */
    minPairs: 2,
    /** Columns. The same, if the cells fill their columns. */
    minFullPairs: 4,
    /** Share of the lines. If more have nothing but words below full cells, cells continue over lines. */
    maxRests: 0.1,
  },
};
