/** The version of an explanation that this build writes; a reader accepts the same major. Apart from the schema, which a writer does not need. */
export const EXPLANATION_VERSION = '1.0';
