// Where every field of an ONNX file stands, as far as a change in the right place needs it.

/** Submessages that are looked into, by the path of field numbers from the file. */
const messages = new Set(['7', '7.1', '7.1.5', '7.1.5.5', '7.5', '7.11', '7.12', '8', ...['7.11', '7.12'].flatMap((path) => [`${path}.2`, `${path}.2.1`, `${path}.2.1.2`, `${path}.2.1.2.1`])]);

/**
 * @typedef {object} Field
 * @property {string} path - Field numbers from the file, joined by dots.
 * @property {number} type - Wire type.
 * @property {number} start - Where its key stands.
 * @property {number} body - Where its payload starts.
 * @property {number} end
 * @property {Field | undefined} parent
 * @property {string} [name] - Of an attribute.
 */

/**
 * The fields of a file that is whole, those of one path (and of one attribute) together.
 *
 * @param {Uint8Array} bytes
 * @returns {Field[][]}
 */
export function fieldsOf(bytes) {
  const groups = new Map();
  const visit = (from, to, prefix, parent) => {
    for (let at = from; at < to; ) {
      const start = at;
      const [key, afterKey] = varintAt(bytes, at);
      const type = key & 7;
      const path = prefix + (key >>> 3);
      let body = afterKey;
      let end = afterKey;
      if (type === 0) [, end] = varintAt(bytes, body);
      else if (type === 1) end += 8;
      else if (type === 5) end += 4;
      else {
        const [length, afterLength] = varintAt(bytes, body);
        body = afterLength;
        end = body + length;
      }
      const field = { path, type, start, body, end, parent };
      if (path === '7.1.5.1') parent.name = Buffer.from(bytes.subarray(body, end)).toString();
      const kind = `${path} ${parent?.name ?? ''}`;
      const group = groups.get(kind);
      if (group) group.push(field);
      else groups.set(kind, [field]);
      if (type === 2 && messages.has(path)) visit(body, end, `${path}.`, field);
      at = end;
    }
  };
  visit(0, bytes.length, '', undefined);
  return [...groups.values()];
}

/** The file with other bytes in place of a field (nothing takes it out); the lengths around it are put right. */
export function replaced(bytes, field, ...parts) {
  let { start, end, parent } = field;
  let content = Buffer.concat(parts);
  for (; parent; ({ start, end, parent } = parent)) {
    content = Buffer.concat([bytes.subarray(parent.body, start), content, bytes.subarray(end, parent.end)]);
    content = Buffer.concat([keyOf(bytes, parent), varint(content.length), content]);
  }
  return Buffer.concat([bytes.subarray(0, start), content, bytes.subarray(end)]);
}

/** The field's key with another payload behind it. */
export function withPayload(bytes, field, payload) {
  return Buffer.concat([keyOf(bytes, field), ...(field.type === 2 ? [varint(payload.length)] : []), payload]);
}

export function keyOf(bytes, { start }) {
  return bytes.subarray(start, varintAt(bytes, start)[1]);
}

/** A 64-bit number as protobuf writes it. */
export function varint(value) {
  const out = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  for (; rest >= 128n; rest /= 128n) out.push(Number(rest % 128n) + 128);
  return Uint8Array.from([...out, Number(rest)]);
}

function varintAt(bytes, at) {
  let value = 0;
  for (let scale = 1; ; scale *= 128) {
    const byte = bytes[at++];
    value += (byte & 127) * scale;
    if (byte < 128) return [value, at];
  }
}
