/** Golden transcripts, as Chromium's accessibility tree gave them in the tests. */
const files = import.meta.glob<string>('../../packages/react/src/testing/transcripts/**/*.txt', { eager: true, query: '?raw', import: 'default' });

const languages: Readonly<Record<string, string>> = { en: 'English', de: 'Deutsch', ar: 'العربية' };

/** The transcripts whose file name holds `of`; nothing where there are none. */
export function Transcript({ of }: { of: string }) {
  const found = Object.entries(files).filter(([path]) => nameOf(path).toLowerCase().includes(of.toLowerCase()));
  if (found.length === 0) return null;
  return (
    <>
      <h2 id="screen-reader">What a screen reader is given</h2>
      <p>Read from the browser’s accessibility tree, not from our own strings, and compared on every run of the tests. Each screen reader words it in its own way.</p>
      {found.map(([path, text]) => {
        const locale = Object.keys(languages).find((name) => new RegExp(`(?:^|[./-])${name}(?:$|[./-])`, 'u').test(path.split('/transcripts/')[1]!)) ?? 'en';
        return (
          <details key={path} className="guide-more">
            <summary>{nameOf(path)} ({languages[locale]})</summary>
            <pre className="guide-transcript" lang={locale} dir={locale === 'ar' ? 'rtl' : 'ltr'}>{text}</pre>
          </details>
        );
      })}
    </>
  );
}

const nameOf = (path: string) => path.split('/transcripts/')[1]!.replace(/\.txt$/u, '');
