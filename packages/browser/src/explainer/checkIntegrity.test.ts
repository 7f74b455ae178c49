import { expect, it } from 'vitest';
import { checkIntegrity } from './checkIntegrity.js';

// printf abc | openssl dgst -sha256 -binary | base64
const OF_ABC = 'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=';
const check = (text: string, integrity: string | undefined) => () => checkIntegrity('model', 'https://desk.example/model.onnx', new TextEncoder().encode(text), integrity);

it('the file that was named passes, and any file where none was', () => {
  expect(check('abc', OF_ABC)).not.toThrow();
  expect(check('abd', undefined)).not.toThrow();
});

it('another file is refused, and an integrity that is none', () => {
  expect(check('abd', OF_ABC)).toThrow(expect.objectContaining({ code: 'integrity-mismatch', message: expect.stringContaining(OF_ABC) as string }));
  expect(check('abc', 'abc')).toThrow(expect.objectContaining({ code: 'bad-integrity' }));
});
