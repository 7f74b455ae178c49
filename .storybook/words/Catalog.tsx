import { useId, useState } from 'react';
import { Download } from '../docs/Download.js';
import { copyDeck, copyDeckCsv, copyDeckJson, type DeckEntry } from './copyDeck.js';

/** Messages drawn at once. */
const page = 12;
// Made once: every key that is pressed in the search draws this anew.
const [csv, json] = [copyDeckCsv(), copyDeckJson()];

/** Every message in three languages, with a search over keys and words, and the whole of it as a file. */
export function Catalog() {
  const [wanted, setWanted] = useState('');
  const [shown, setShown] = useState(page);
  const field = useId();
  const found = copyDeck.filter((entry) => holds(entry, wanted.trim().toLowerCase()));
  return (
    <main className="candor guide-words" lang="en" dir="ltr">
      <h1>Catalog</h1>
      <p>
        Every sentence a panel can say, as ICU messages. German and Arabic are <strong>drafts</strong>: no native speaker has read them. Words in braces are filled in; words of the host are never translated by us.
      </p>
      <p className="guide-actions">
        <Download name="candor-copy-deck.csv" type="text/csv" text={csv}>Copy deck as CSV</Download>
        <Download name="candor-copy-deck.json" type="application/json" text={json}>Copy deck as JSON</Download>
      </p>
      <p>
        <label htmlFor={field}>Search keys and words</label>
        <input id={field} type="search" value={wanted} onChange={({ target }) => { setWanted(target.value); setShown(page); }} />
      </p>
      <p><output>{found.length} of {copyDeck.length} messages</output></p>
      <ol>
        {found.slice(0, shown).map((entry) => <Entry key={entry.key} entry={entry} />)}
      </ol>
      {found.length > shown && <p><button type="button" className="candor-button" onClick={() => setShown((now) => now + 5 * page)}>Show more</button></p>}
    </main>
  );
}

const Entry = ({ entry: { key, en, de, ar, arguments: names, usedIn } }: { entry: DeckEntry }) => (
  <li data-key={key}>
    <h2><code>{key}</code></h2>
    <dl>
      <div><dt>English</dt><dd><Message text={en} /></dd></div>
      <div><dt>Deutsch, draft</dt><dd lang="de"><Message text={de} /></dd></div>
      <div><dt>العربية, draft</dt><dd lang="ar" dir={branched.test(ar) ? 'ltr' : 'rtl'}><Message text={ar} /></dd></div>
      <div><dt>Filled in</dt><dd>{names.length > 0 ? names.join(', ') : 'nothing'}</dd></div>
      <div><dt>Where used</dt><dd>{usedIn.length > 0 ? usedIn.join(', ') : 'named by a key that is put together'}</dd></div>
    </dl>
  </li>
);

/** A message with branches is read as what it is, a formula, whatever its language. */
const branched = /, (?:plural|select),/u;

/** What is filled in, set off and kept together, so that it does not turn the words around it about. */
const Message = ({ text }: { text: string }) =>
  text.split(/(<\/?\w+>|\{\w+\})/u).map((part, i) => (i % 2 === 1 ? <bdi key={i} className={part.startsWith('{') ? 'guide-argument' : 'guide-mark-up'}>{part}</bdi> : part));

const holds = ({ key, en, de, ar }: DeckEntry, wanted: string) => wanted === '' || [key, en, de, ar].some((text) => text.toLowerCase().includes(wanted));
