/** What is sent of a file: compressed where that helps and is understood, with a tag by which it is known again. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Text; pictures and fonts are compressed already. */
const COMPRESSIBLE = ['.css', '.html', '.js', '.json', '.mjs', '.svg', '.wasm', '.webmanifest'];
/** Less than this travels in one packet anyway. */
const TOO_SMALL_BYTES = 1_000;

/** @typedef {{ changedMs: number, body: Buffer, encoding: 'br' | 'gzip' | null, tag: string }} Body */

/** By file and encoding: compressing takes longer than sending. @type {Map<string, Body>} */
const bodies = new Map();

/**
 * @param {{ path: string, changedMs: number }} file
 * @param {string} accepted The request's Accept-Encoding; '' for the file as it is.
 * @returns {Promise<Body>}
 */
export async function bodyOf({ path, changedMs }, accepted) {
  const encoding = COMPRESSIBLE.includes(extname(path)) ? encodingFor(accepted) : null;
  const key = `${encoding} ${path}`;
  const kept = bodies.get(key);
  if (kept?.changedMs === changedMs) return kept;
  const plain = await readFile(path);
  const useful = encoding !== null && plain.byteLength >= TOO_SMALL_BYTES;
  const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 22);
  const body = {
    changedMs,
    body: useful ? await compressed(plain, encoding) : plain,
    encoding: useful ? encoding : null,
    tag: useful ? `"${hash}-${encoding}"` : `"${hash}"`,
  };
  bodies.set(key, body);
  return body;
}

/** @param {string} accepted @returns {'br' | 'gzip' | null} */
export function encodingFor(accepted) {
  const refused = (/** @type {string} */ rest) => /;\s*q=0(\.0*)?\s*$/.test(rest);
  const named = accepted
    .split(',')
    .filter((each) => !refused(each))
    .map((each) => each.split(';')[0]?.trim().toLowerCase());
  if (named.includes('br')) return 'br';
  return named.includes('gzip') ? 'gzip' : null;
}

/** @param {Buffer} plain @param {'br' | 'gzip'} encoding @returns {Promise<Buffer>} */
function compressed(plain, encoding) {
  if (encoding === 'gzip') return promisify(gzip)(plain);
  // The highest quality takes ten times as long for a twentieth less.
  const params = { [constants.BROTLI_PARAM_QUALITY]: 6 };
  return promisify(brotliCompress)(plain, { params });
}
