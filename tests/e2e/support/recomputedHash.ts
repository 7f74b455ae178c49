import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { root } from './processes.js';

const canonicalize = createRequire(`${root}apps/feedback-service/package.json`)('canonicalize') as (value: unknown) => string;

/**
 * SHA-256 of a value's canonical JSON (RFC 8785) by programs that share no line with ours: the published package
 * `canonicalize` with OpenSSL, and Python where there is one.
 */
export function recomputedHashes(value: unknown): string[] {
  const hashes = [createHash('sha256').update(canonicalize(value)).digest('hex')];
  const { status, stdout, error } = spawnSync('python3', ['-c', PYTHON], { input: JSON.stringify(value), encoding: 'utf8' });
  if (error === undefined && status === 0) hashes.push(stdout.trim());
  else if (error === undefined) throw new Error(`python3 ended with ${status}`);
  return hashes;
}

/** Numbers as ECMAScript spells them, from the shortest digits, which Python's `repr` finds too. */
const PYTHON = `
import sys, json, hashlib
def number(x):
    if isinstance(x, int): x = float(x)
    if x == 0: return '0'
    sign, x = ('-', -x) if x < 0 else ('', x)
    mantissa, _, exponent = ('%r' % x).partition('e')
    whole, _, part = mantissa.partition('.')
    digits = (whole + ('' if part == '0' and not exponent else part))
    n = len(whole) + int(exponent or 0)
    stripped = digits.lstrip('0'); n -= len(digits) - len(stripped)
    digits = stripped.rstrip('0'); k = len(digits)
    if k <= n <= 21: return sign + digits + '0' * (n - k)
    if 0 < n <= 21: return sign + digits[:n] + '.' + digits[n:]
    if -6 < n <= 0: return sign + '0.' + '0' * -n + digits
    e = ('+' if n > 0 else '-') + str(abs(n - 1))
    return sign + digits[0] + ('.' + digits[1:] if k > 1 else '') + 'e' + e
def write(v):
    if isinstance(v, bool) or v is None or isinstance(v, str): return json.dumps(v, ensure_ascii=False)
    if isinstance(v, (int, float)): return number(v)
    if isinstance(v, list): return '[' + ','.join(map(write, v)) + ']'
    return '{' + ','.join(write(k) + ':' + write(v[k]) for k in sorted(v, key=lambda k: k.encode('utf-16-be'))) + '}'
sys.stdin.reconfigure(encoding='utf-8')
print(hashlib.sha256(write(json.loads(sys.stdin.read(), parse_int=float)).encode('utf-8')).hexdigest())
`;
