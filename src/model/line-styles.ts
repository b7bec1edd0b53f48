/** How a line is drawn, in the place of a colour where a legend says what solid and dashed lines mean. */
export const LINE_STYLES = ['solid line', 'dashed line'] as const;

export type LineStyle = (typeof LINE_STYLES)[number];
