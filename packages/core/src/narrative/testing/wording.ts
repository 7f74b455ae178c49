/** Words an officer must not need to know, and claims nobody can keep, per language. */
const banned: Readonly<Record<string, readonly string[]>> = {
  en: [
    'SHAP', 'Shapley', 'features?', 'attributions?', 'logits?', 'log-odds', 'baselines?', 'quantiles?', 'conformal', 'coverage', 'calibrated', 'distributions?',
    'outliers?', 'OOD', 'p-values?', 'confidence intervals?', 'epsilon', 'because', 'caused', 'proves', 'guarantees?', 'fair', 'accurate', 'normal', 'abnormal',
    '(AI|model|computer) (thinks|believes|knows|decided)', 'you will be',
  ],
  de: [
    'SHAP', 'Shapley', 'Features?', 'Merkmalsbeitr\\p{L}*', 'Attribution\\p{L}*', 'Logits?', 'Quantil\\p{L}*', 'konform\\p{L}*', 'kalibrier\\p{L}*', 'Verteilung\\p{L}*', 'Ausreißer\\p{L}*', 'p-Wert\\p{L}*',
    'Konfidenz\\p{L}*', 'weil', 'verursacht\\p{L}*', 'beweis\\p{L}*', 'garantier\\p{L}*', 'fair\\p{L}*', 'normal\\p{L}*', 'anormal\\p{L}*', 'abnormal\\p{L}*', '(KI|Modell|Computer) (denkt|glaubt|weiß|entschied)',
  ],
  ar: [
    'شابلي', 'الميزات', 'لوجيت', 'كميّ?ة جزئية', 'مطابق\\p{L}*', 'معاير\\p{L}*', 'القيم الشاذة', 'فترة الثقة', 'لأن', 'بسبب', 'يثبت', 'يضمن', 'عادل\\p{L}*', 'طبيعي\\p{L}*', 'شاذ\\p{L}*', '(النموذج|الحاسوب|الذكاء) (يعتقد|يظن|يعرف|قرر)',
  ],
};

const MAX_WORDS = 20;

/** What is wrong with a text of ours, per the wording rules; empty when nothing is. */
export function problemsOfWording(text: string, language = 'en'): string[] {
  const found = banned[language]!.filter((word) => new RegExp(`(?<![\\p{L}\\p{M}-])${word}(?![\\p{L}\\p{M}-])`, 'iu').test(text)).map((word) => `banned: ${word}`);
  const long = text.split(/(?<=[.!?])\s+/u).map((sentence) => sentence.split(/\s+/u)).filter((words) => words.length > MAX_WORDS).map((words) => `${words.length} words: ${words.join(' ')}`);
  return [...found, ...long];
}

/**
 * School years a text asks of its reader. English: Flesch and Kincaid; German: the first of Bamberger and Vanecek's Wiener Sachtextformeln.
 * @see Kincaid et al. (1975), Navy Research Branch Report 8-75; Bamberger, Vanecek (1984), Lesen, Verstehen, Lernen, Schreiben.
 */
export function readingGrade(text: string, language: 'en' | 'de'): number {
  const words = wordsOf(text);
  const perSentence = words.length / Math.max(1, sentencesOf(text).length);
  const syllables = words.map(language === 'en' ? syllablesInEnglish : syllablesInGerman);
  const total = syllables.reduce((sum, n) => sum + n, 0);
  if (language === 'en') return 0.39 * perSentence + 11.8 * (total / words.length) - 15.59;
  const percent = (holds: (i: number) => boolean) => (100 * words.filter((_, i) => holds(i)).length) / words.length;
  return 0.1935 * percent((i) => syllables[i]! >= 3) + 0.1672 * perSentence + 0.1297 * percent((i) => words[i]!.length > 6) - 0.0327 * percent((i) => syllables[i] === 1) - 0.875;
}

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?:;])\s+/u).filter((part) => /\p{L}/u.test(part));

const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{M}\p{N}’'-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));

/** Groups of vowels, less a silent e at the end; a number is read as one. */
function syllablesInEnglish(word: string): number {
  const groups = word.toLowerCase().match(/[aeiouy]+/gu)?.length ?? 1;
  return Math.max(1, /[^aeiouyl]e(s|d)?$/iu.test(word) && !/[td]ed$|[sxz]es$|[cs]hes$/iu.test(word) ? groups - 1 : groups);
}

const syllablesInGerman = (word: string): number => Math.max(1, word.toLowerCase().match(/aa|ai|au|äu|ee|ei|eu|ie|oo|[aeiouyäöü]/gu)?.length ?? 1);
