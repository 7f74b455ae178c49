const field = (number: number, wire: number) => (number << 3) | wire;

/**
 * The same ONNX file with one leaf of its trees moved by one unit in the last place.
 *
 * Finds the attribute `class_weights` or `target_weights` by its name and changes a float of its packed list,
 * so that the file stays a valid model of the same length.
 */
export function changeOneLeaf(model: Uint8Array): Uint8Array {
  const bytes = Buffer.from(model);
  for (const name of ['class_weights', 'target_weights']) {
    const at = bytes.indexOf(Buffer.concat([Buffer.from([field(1, 2), name.length]), Buffer.from(name)]));
    if (at < 0) continue;
    let place = at + 2 + name.length;
    // AttributeProto.floats is field 7: packed in one run, or one tagged float after the other.
    if (bytes[place] === field(7, 2)) {
      place++;
      while ((bytes[place++]! & 0x80) !== 0);
    } else if (bytes[place] === field(7, 5)) place++;
    else throw new Error(`${name} does not start with its floats`);
    bytes.writeUInt32LE(bytes.readUInt32LE(place) + 1, place);
    return bytes;
  }
  throw new Error('the model has no leaves');
}
