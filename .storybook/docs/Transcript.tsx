/** Golden transcripts: what Chromium's accessibility tree held when the tests last agreed to it. */
const files = import.meta.glob<string>('../../packages/react/src/testing/transcripts/*.txt', { eager: true, query: '?raw', import: 'default' });
const transcripts = new Map(Object.entries(files).map(([path, text]) => [path.split('/').at(-1)!.replace(/\.txt$/u, ''), text]));

const languages: Readonly<Record<string, string>> = { en: 'English', de: 'Deutsch', ar: 'العربية', 'ar-XB': 'bidi English' };

/** Lines that can stand open on a page; more are folded. */
const most = 40;

/** The lines of one part, out of a transcript in English. */
export function Transcript({ of, from, to }: { of: string; from?: string; to?: string }) {
  const text = transcripts.get(`${of}.en`);
  if (text === undefined) throw new Error(`no transcript is named "${of}"; there are ${[...transcripts.keys()].join(', ')}`);
  const shown = excerpt(text, from, to);
  const { length } = shown.split('\n');
  if (length <= most) return <Lines text={shown} locale="en" />;
  return <details className="guide-more"><summary>In every state, {length} lines</summary><Lines text={shown} locale="en" /></details>;
}

/** Every transcript there is, one folded under the other. */
export const AllTranscripts = () => [...transcripts].map(([name, text]) => {
  const [what = '', locale = 'en'] = name.split('.');
  return (
    <details key={name} className="guide-more">
      <summary>{what.replaceAll('-', ' ')}, {languages[locale] ?? locale}</summary>
      <Lines text={text} locale={locale} />
    </details>
  );
});

const Lines = ({ text, locale }: { text: string; locale: string }) => <pre className="guide-transcript" lang={locale} dir="auto">{text.trimEnd()}</pre>;

/** From the first line that holds `from` to the one before the next that holds `to`, moved to the margin. */
function excerpt(text: string, from: string | undefined, to: string | undefined): string {
  const lines = text.split('\n');
  const start = from === undefined ? 0 : lines.findIndex((line) => line.includes(from));
  if (start < 0) throw new Error(`no line of the transcript holds "${from}"`);
  const end = to === undefined ? -1 : lines.findIndex((line, i) => i > start && line.includes(to));
  const found = lines.slice(start, end < 0 ? undefined : end);
  const margin = Math.min(...found.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length));
  return found.map((line) => line.slice(margin)).join('\n');
}
