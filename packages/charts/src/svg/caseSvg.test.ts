import { describe, it } from 'vitest';

describe('caseSvg', () => {
  it.todo('draws recommendation, likelihood, sureness, range, reasons and steps of one case');
  it.todo('writes hostile words as text');
  it.todo('is mirrored for words that read from right to left');
  it.todo('keeps every text inside the sheet');
  it.todo('says its summary to a screen reader');
});
