/** A chart as lines of SVG that fill the width they are given, and its height in pixels. */
export interface Drawing {
  readonly lines: readonly string[];
  readonly height: number;
}
