import factory from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm.js';

/** What is used of the module of TensorFlow.js's WebAssembly backend: its memory and its table of tensors. */
export interface WasmModule {
  readonly HEAPU8: Uint8Array;
  _malloc(bytes: number): number;
  _free(pointer: number): void;
  /** Tells the kernels that tensor `id` is `length` floats at `pointer`. */
  registerTensor(id: number, length: number, pointer: number): void;
  /** Forgets a tensor and what the kernels derived from it; its memory stays. */
  disposeData(id: number): void;
  /** The kernel _FusedMatMul: ids, shapes and options of out = act(a · b + bias). */
  fusedMatMul(...numbers: number[]): void;
}

interface EmscriptenModule extends Pick<WasmModule, 'HEAPU8' | '_malloc' | '_free'> {
  cwrap(name: string, result: 'number' | null, parameters: 'number'[]): (...numbers: number[]) => void;
}

/** A module with one function whose body is one SIMD instruction, i8x16.splat of a constant. */
const SIMD_PROBE = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
];

/** Throws a sentence where WebAssembly or its SIMD instructions are missing. */
export function requireSimd(): void {
  if (typeof WebAssembly === 'undefined') throw new Error('This browser has no WebAssembly.');
  if (!WebAssembly.validate(Uint8Array.from(SIMD_PROBE))) throw new Error('This browser has no WebAssembly SIMD.');
}

/**
 * Starts the backend's module from its SIMD binary. TensorFlow.js's own engine is left out: it wraps every product in tensors and
 * closures, which costs more than the product where batches are as small as one worker's.
 */
export async function startModule(binary: ArrayBuffer): Promise<WasmModule> {
  const start = factory as unknown as (options: object) => Promise<EmscriptenModule>;
  const emscripten = await start({ wasmBinary: new Uint8Array(binary), locateFile: (path: string) => path });
  const kernel = (name: string, count: number) => emscripten.cwrap(name, null, Array<'number'>(count).fill('number'));
  kernel('init', 0)();
  const added = {
    registerTensor: kernel('register_tensor', 3),
    disposeData: kernel('dispose_data', 1),
    fusedMatMul: kernel('_FusedMatMul', 13),
  };
  return Object.assign(emscripten, added);
}
