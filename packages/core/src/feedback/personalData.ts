export type PersonalDataKind = 'email' | 'phone' | 'card' | 'iban' | 'national-id';

/** A stretch of a text, in UTF-16 units, that looks like something about a person. */
export interface PersonalData {
  readonly kind: PersonalDataKind;
  readonly start: number;
  readonly end: number;
}

/** What one kind looks like; `isOne` gets the match without blanks, dots and dashes, in capitals. */
export interface PersonalShape {
  readonly kind: PersonalDataKind;
  /** With the flag g. */
  readonly pattern: RegExp;
  readonly isOne?: (plain: string) => boolean;
}

/**
 * What in a free text should perhaps not be sent: said to the person who typed it, who may edit.
 *
 * Wherever a number has check digits they must hold, so that amounts and file numbers are let through.
 * National numbers known by shape: US, GB, DE, FR, ES, IT, PL, SE; a host may add its own.
 * @returns In order, never overlapping.
 */
export function findPersonalData(text: string, further: readonly PersonalShape[] = []): PersonalData[] {
  const found: PersonalData[] = [];
  for (const { kind, pattern, isOne } of [...shapes, ...further]) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + (kind === 'iban' ? ibanLength(match[0]) : match[0].length);
      const plain = text.slice(start, end).replace(/[^\p{L}\p{N}+]/gu, '').toUpperCase();
      const isFree = found.every((other) => end <= other.start || start >= other.end);
      if (isFree && (isOne?.(plain) ?? true)) found.push({ kind, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Luhn's check (ISO/IEC 7812-1 annex B): from the right, every second digit doubled, its digits added. */
function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]) * (i % 2 === 0 ? 1 : 2);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

/** The remainder by 97 of a number of any length; letters count from A = 10 (ISO 7064, MOD 97-10). */
function mod97(plain: string): number {
  let rest = 0;
  for (const character of plain) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}

const isIban = (plain: string) => mod97(plain.slice(4) + plain.slice(0, 4)) === 1;

/** Up to the last character the country's IBAN can have; the pattern may have run on into the next word. */
function ibanLength(match: string): number {
  const at = IBAN_LENGTHS.indexOf(match.slice(0, 2).toUpperCase());
  let left = at < 0 ? 0 : Number(IBAN_LENGTHS.slice(at + 2, at + 4));
  for (let i = 0; i < match.length; i++) if (match[i] !== ' ' && --left === 0) return i + 1;
  return match.length;
}

// ISO 13616 registry.
const IBAN_LENGTHS = 'AD24AE23AL28AT20AZ28BA20BE16BG22BH22BR29BY28CH21CR22CY28CZ24DE22DK18DO28EE20EG29ES24FI18FO18FR27GB22GE22GI23GL18GR27GT28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MR27MT31MU30NL18NO15PK24PL28PS29PT25QA29RO24RS22SA24SC31SE24SI19SK24SM27ST25SV28TL23TN24TR26UA29VA22VG24XK20';

/** ISO 7064, MOD 11,10; and one digit of the first ten stands there two or three times, as in every Steuer-ID. */
function isGermanTaxNumber(plain: string): boolean {
  const counts = Array.from('0123456789', (digit) => plain.slice(0, 10).split(digit).length - 1).filter((count) => count > 1);
  if (counts.length !== 1 || counts[0]! > 3) return false;
  let product = 10;
  for (const digit of plain.slice(0, 10)) product = (((product + Number(digit)) % 10 || 10) * 2) % 11;
  return (11 - product) % 10 === Number(plain[10]);
}

function isPolishNumber(plain: string): boolean {
  const month = Number(plain.slice(2, 4)) % 20;
  const sum = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1].reduce((total, weight, i) => total + weight * Number(plain[i]), 0);
  return month >= 1 && month <= 12 && sum % 10 === 0;
}

const isSpanishNumber = (plain: string) =>
  'TRWAGMYFPDXBNJZSQVHLCKE'[Number(plain.slice(0, -1).replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter)))) % 23] === plain.at(-1);

/** Thirteen digits and a key of two; the departments of Corsica, 2A and 2B, count as 19 and 18. */
function isFrenchNumber(plain: string): boolean {
  const digits = plain.slice(0, 13).replace('2A', '19').replace('2B', '18');
  return 97 - mod97(digits) === Number(plain.slice(13));
}

const shapes: readonly PersonalShape[] = [
  { kind: 'email', pattern: /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu },
  { kind: 'iban', pattern: /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}/gi, isOne: isIban },
  { kind: 'card', pattern: /(?<!\d)(?:[2-6]\d{3}([ -]?)\d{4}\1\d{4}\1\d{4}(?:\1\d{3})?|3\d{3}([ -]?)\d{6}\2\d{4,5}|[2-6]\d{12,18})(?!\d)/g, isOne: luhn },
  { kind: 'national-id', pattern: /(?<![\d-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])/g },
  { kind: 'national-id', pattern: /\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/gi },
  { kind: 'national-id', pattern: /(?<!\d)[1-478] ?\d{2} ?\d{2} ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3} ?\d{2}(?!\d)/gi, isOne: isFrenchNumber },
  { kind: 'national-id', pattern: /\b[A-Z]{6}\d{2}[A-EHLMPR-T]\d{2}[A-Z]\d{3}[A-Z]\b/gi },
  { kind: 'national-id', pattern: /\b[XYZ\d]-?\d{7}-?[A-Z]\b/gi, isOne: isSpanishNumber },
  { kind: 'national-id', pattern: /(?<!\d)\d{6}[-+]\d{4}(?!\d)/g, isOne: (plain) => luhn(plain.replace('+', '')) },
  { kind: 'national-id', pattern: /(?<!\d)[1-9]\d ?\d{3} ?\d{3} ?\d{3}(?!\d)/g, isOne: isGermanTaxNumber },
  { kind: 'national-id', pattern: /(?<!\d)\d{11}(?!\d)/g, isOne: isPolishNumber },
  // Not inside a longer number. International; national with its leading 0, nine digits at least (a date has eight); three-three-four.
  { kind: 'phone', pattern: /(?<![\d+]|\d[ ./-])(?:\+|00)[1-9](?:[ ()./-]{0,2}\d){6,14}(?!\d)/g },
  { kind: 'phone', pattern: /(?<!\d|\d[ ./-])\(?0[1-9](?:[ ()./-]{0,2}\d){7,10}(?!\d)/g },
  { kind: 'phone', pattern: /(?<!\d)(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}(?!\d)/g },
];
