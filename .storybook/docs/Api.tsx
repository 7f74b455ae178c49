import { readProps, type Prop, type Props } from './readProps.js';

const sources = Object.values(import.meta.glob<string>('../../packages/react/src/{,components/,parts/,print/,feedback/}*.{ts,tsx}', { eager: true, query: '?raw', import: 'default' }));

/** Props of a component and of its parts, read from their sources, and what every part takes besides. */
export function Api({ of }: { of: string }) {
  const home = sources.find((source) => readProps(source, `${of}Props`) !== null);
  if (home === undefined) throw new Error(`no source in packages/react/src declares ${of}Props`);
  const { props, also } = readProps(home, `${of}Props`)!;
  const parts = [...home.matchAll(new RegExp(`^export (?:interface|type) (${of}(\\w+)Props)\\b`, 'gmu'))].map(([, name, part]) => ({ part: part!, found: readProps(home, name!)! }));
  const everywhere = new Set([...also, ...parts.flatMap(({ found }) => found.also)]);
  return (
    <>
      <Table props={props} />
      {parts.map(({ part, found }) => found.props.length > 0 && <More key={part} title={`${of}.${part}`} props={found.props} />)}
      {[...everywhere].map((name) => {
        const found = name.startsWith('PartProps') ? null : find(name.replace(/<.*$/u, ''));
        return found && <More key={name} title={`from ${name}`} props={found.props} />;
      })}
      {[...everywhere].some((name) => name.startsWith('PartProps')) && (
        <p>
          Every part also takes <code>ref</code>, <code>className</code> and <code>style</code> (a value, or a function of its state), <code>render</code> (another element, or a function that draws it), and any attribute of an element.
        </p>
      )}
    </>
  );
}

function find(name: string): Props | null {
  for (const source of sources) {
    const found = readProps(source, name);
    if (found) return found;
  }
  return null;
}

const More = ({ title, props }: { title: string; props: readonly Prop[] }) => <details className="guide-more"><summary><code>{title}</code></summary><Table props={props} /></details>;

const Table = ({ props }: { props: readonly Prop[] }) => (
  <table className="guide-props sb-unstyled">
    <thead><tr><th scope="col">Prop</th><th scope="col">What it is</th></tr></thead>
    <tbody>
      {props.map(({ name, optional, type, note }) => (
        <tr key={name}>
          <th scope="row"><code>{name}</code>{!optional && <small> required</small>}</th>
          <td>{note && <p>{note.replaceAll('`', '')}</p>}<code>{type}</code></td>
        </tr>
      ))}
    </tbody>
  </table>
);
