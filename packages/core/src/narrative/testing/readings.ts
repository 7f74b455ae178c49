import type { Message, MessageNode } from '../message.js';

/** Every way a message can read, with `x` for each argument. */
export function readings(message: Message): string[] {
  return message.reduce<string[]>((soFar, node) => soFar.flatMap((start) => branches(node).map((end) => start + end)), ['']);
}

function branches(node: MessageNode): string[] {
  if (typeof node === 'string') return [node];
  if (node.length === 1) return ['x'];
  if (node[1] === 'tag') return readings(node[2]);
  return Object.values(node[1] === 'select' ? node[2] : node[3]).flatMap(readings);
}

/** Arguments and tags a message can show, each once. */
export function partsOf(message: Message, found = new Set<string>()): Set<string> {
  for (const node of message) {
    if (typeof node === 'string') continue;
    if (node.length === 1) found.add(node[0]);
    else if (node[1] === 'tag') partsOf(node[2], found.add(`<${node[0]}>`));
    else for (const branch of Object.values(node[1] === 'select' ? node[2] : node[3])) partsOf(branch, found.add(`${node[0]}, ${node[1]}`));
  }
  return found;
}

/** Arguments outside every tag: what they bring is drawn as if it were ours. */
export function bareArguments(message: Message): string[] {
  return message.flatMap((node) => {
    if (typeof node === 'string' || node[1] === 'tag') return [];
    if (node.length === 1) return [node[0]];
    return Object.values(node[1] === 'select' ? node[2] : node[3]).flatMap(bareArguments);
  });
}
