/** A line of a page as it was set; points, from the page's upper left corner. */
export interface PdfLine {
  text: string;
  x: number;
  /** Base line. */
  y: number;
  /** Where its last sign ends. */
  end: number;
  /** Size of the largest type in it. */
  size: number;
}
