import type { light } from './tokens.js';

/** A colour token without its prefix: `fg-muted` stands for `--candor-color-fg-muted`. */
export type ColourToken = keyof typeof light;

/** Colours by token, as CSS writes them. What a host leaves out keeps the shipped colour. */
export type Theme = Readonly<Record<ColourToken, string>>;
