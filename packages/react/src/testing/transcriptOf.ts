import { cdp } from 'vitest/browser';

/** As much of a node of Chromium's accessibility tree as is read aloud. */
interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly description?: { readonly value: string };
  readonly value?: { readonly value: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value: unknown } }[];
  readonly childIds?: readonly string[];
  readonly backendDOMNodeId?: number;
}

/** Read as one with the text around them. */
const inline = new Set(['StaticText', 'InlineTextBox', 'LineBreak', 'generic', 'none', 'strong', 'emphasis', 'mark', 'subscript', 'superscript', 'time', 'code']);

/** Named by what they hold, so that what they hold is not read twice. */
const namedByContent = new Set(['button', 'heading', 'link', 'checkbox', 'radio', 'img', 'image', 'slider', 'spinbutton', 'meter', 'textbox', 'searchbox', 'SvgRoot', 'graphics-symbol', 'columnheader', 'rowheader', 'cell', 'gridcell', 'switch', 'option']);

/** What a screen reader adds to a name. */
const states = ['expanded', 'pressed', 'checked', 'disabled', 'invalid', 'required', 'sort', 'valuetext', 'busy'] as const;

/**
 * What is read aloud of the panel on the page, a line a stop, from the accessibility tree Chromium made of it and from nothing else.
 *
 * Every line is the role, the name in quotes, and what is said of its state; a row of a table is one line. Marks that turn
 * the direction of text are written out, for they cannot be seen.
 */
export async function transcriptOf(role = 'region'): Promise<string> {
  const nodes = await accessibilityTree();
  const boxes = await boxesOfTheirOwn();
  const all = new Map(nodes.map((node) => [node.nodeId, node]));
  const start = nodes.find((node) => !node.ignored && node.role?.value === role);
  if (!start) throw new Error(`no ${role} is read aloud on this page`);
  return `${linesOf(start, '').join('\n')}\n`;

  function linesOf(node: AxNode, indent: string): string[] {
    const kind = node.role?.value ?? '';
    if (node.ignored || inline.has(kind)) return linesInside(node, indent);
    if (kind === 'row') return [`${indent}row ${seen(node).map((cell) => `${cellWord(cell)}${said(textOf(cell))}${stateOf(cell)}`).join(' | ')}`];
    const named = nameOf(node);
    if (namedByContent.has(kind)) return [`${indent}${kind}${named}${stateOf(node)}`];
    if (isText(node)) {
      const text = textOf(node);
      return text === '' ? [] : [`${indent}${kind} ${said(text)}${stateOf(node)}`];
    }
    return [`${indent}${kind}${named}${stateOf(node)}`, ...linesInside(node, `${indent}  `)];
  }

  /** Runs of text beside each other are one line. */
  function linesInside(node: AxNode, indent: string): string[] {
    const lines: string[] = [];
    let run = '';
    const flush = () => {
      if (run.trim() !== '') lines.push(`${indent}text ${said(run)}`);
      run = '';
    };
    for (const child of children(node)) {
      if (isInline(child)) run += textOf(child);
      else {
        flush();
        lines.push(...linesOf(child, indent));
      }
    }
    flush();
    return lines;
  }

  function children(node: AxNode): AxNode[] {
    return (node.childIds ?? []).flatMap((id) => all.get(id) ?? []);
  }

  /** The children that are read, those of nodes that are left out among them. */
  function seen(node: AxNode): AxNode[] {
    return children(node).flatMap((child) => (child.ignored || child.role?.value === 'generic' ? seen(child) : [child]));
  }

  function isInline(node: AxNode): boolean {
    return (node.ignored || inline.has(node.role?.value ?? '')) && children(node).every(isInline);
  }

  function isText(node: AxNode): boolean {
    return children(node).length > 0 && children(node).every(isInline);
  }

  function textOf(node: AxNode): string {
    const kind = node.role?.value;
    if (kind === 'InlineTextBox') return '';
    if (!node.ignored && (kind === 'StaticText' || (namedByContent.has(kind ?? '') && node.name?.value))) return node.name?.value ?? '';
    return children(node).map((child) => (boxes.has(child.backendDOMNodeId) ? ` ${textOf(child)} ` : textOf(child))).join('');
  }
}

const cellWord = ({ role }: AxNode) => (role?.value === 'columnheader' || role?.value === 'rowheader' ? 'header ' : '');

const nameOf = ({ name }: AxNode) => (name?.value ? ` ${said(name.value)}` : '');

const said = (text: string) => `"${text.replaceAll(/\s+/gu, ' ').trim().replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (mark) => `<${mark.codePointAt(0)!.toString(16)}>`)}"`;

function stateOf({ role, properties = [], value, description }: AxNode): string {
  const told = states.flatMap((name) => {
    const found = properties.find((property) => property.name === name)?.value.value;
    if (name === 'expanded' && found === false) return ['collapsed'];
    if (found === undefined || found === false || found === 'false' || found === '') return [];
    return [found === true || found === 'true' ? name : `${name} ${String(found)}`];
  });
  const holds = value?.value === undefined || value.value === '' ? [] : [`value ${String(value.value)}`];
  const described = description?.value ? [`described ${said(description.value)}`] : [];
  const level = role?.value === 'heading' ? [`level ${String(properties.find(({ name }) => name === 'level')?.value.value)}`] : [];
  return [...level, ...told, ...holds, ...described].map((part) => `, ${part}`).join('');
}

async function accessibilityTree(): Promise<AxNode[]> {
  const session = cdp();
  await session.send('Accessibility.enable');
  const { frameTree } = await session.send('Page.getFrameTree');
  const frame = frameTree.childFrames?.[0]?.frame.id;
  if (frame === undefined) throw new Error('the tests stand in no frame of their own');
  const { nodes } = await session.send('Accessibility.getFullAXTree', { frameId: frame });
  return nodes as unknown as AxNode[];
}

/** What is laid out as a box, by the id the tree knows it by: its text is not run into the text beside it. */
async function boxesOfTheirOwn(): Promise<ReadonlySet<number | undefined>> {
  const { documents, strings } = await cdp().send('DOMSnapshot.captureSnapshot', { computedStyles: ['display'] });
  const at = (index: number | undefined) => strings[index ?? -1] ?? '';
  return new Set(documents.flatMap(({ nodes, layout }) => layout.nodeIndex.flatMap((node, i) =>
    (at(nodes.nodeName?.[node]) === '#text' || /^(?:inline|contents|)$/u.test(at(layout.styles[i]![0])) ? [] : [nodes.backendNodeId?.[node]]))));
}
