/** Words an officer must not need to know, and claims nobody can keep. */
const banned = [
  'SHAP', 'Shapley', 'features?', 'attributions?', 'logits?', 'log-odds', 'baselines?', 'quantiles?', 'conformal', 'coverage', 'calibrated', 'distributions?',
  'outliers?', 'OOD', 'p-values?', 'confidence intervals?', 'epsilon', 'because', 'caused', 'proves', 'guarantees?', 'fair', 'accurate', 'normal', 'abnormal',
  '(AI|model|computer) (thinks|believes|knows|decided)', 'you will be',
];

const MAX_WORDS = 20;

/** What is wrong with a text of ours, per the wording rules; empty when nothing is. */
export function problemsOfWording(text: string): string[] {
  const found = banned.filter((word) => new RegExp(`(?<![\\w-])${word}(?![\\w-])`, 'i').test(text)).map((word) => `banned: ${word}`);
  const long = text.split(/(?<=[.!?])\s+/).filter((sentence) => sentence.split(/\s+/).length > MAX_WORDS).map((sentence) => `${sentence.split(/\s+/).length} words: ${sentence}`);
  return [...found, ...long];
}
