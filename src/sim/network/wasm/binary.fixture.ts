import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** The WebAssembly binary, read from the package instead of fetched. */
export async function readBinary(): Promise<ArrayBuffer> {
  const path = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm');
  const bytes = await readFile(path);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}
