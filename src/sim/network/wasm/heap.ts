import type { WasmModule } from './module';

/** Floats in the WebAssembly heap that the kernels know as tensor `id`. */
export interface Block {
  id: number;
  pointer: number;
  length: number;
}

// The backend numbers its own tensors from 1, so ours start far above.
let nextId = 0x40000000;

/** Blocks of floats in the memory of the WebAssembly module, and products of them. Everything is given back by dispose. */
export class WasmHeap {
  private readonly owned: number[] = [];
  private readonly ids: number[] = [];
  private readonly shapes = new Map<number, number>();

  constructor(private readonly module: WasmModule) {}

  /** Zeroed floats. */
  allocate(length: number): Block {
    // XNNPACK may read up to 16 bytes past the end of an operand.
    const block = this.register(this.reserve(4 * length + 16), length);
    this.view(block).fill(0);
    return block;
  }

  /** Part of a block as a tensor of its own. */
  part(block: Block, from: number, length: number): Block {
    if (from + length > block.length) throw new RangeError('The part lies outside the block.');
    return this.register(block.pointer + 4 * from, length);
  }

  /** The floats of a block. Good until the heap grows, which any allocation or product may cause. */
  view(block: Block): Float32Array {
    return new Float32Array(this.module.HEAPU8.buffer, block.pointer, block.length);
  }

  /** Must be called after a block was written that serves as `b` or `bias` of a product, since XNNPACK keeps a packed copy of these. */
  touch(block: Block): void {
    this.module.disposeData(block.id);
    this.module.registerTensor(block.id, block.length, block.pointer);
  }

  /** out [rows × columns] = a [rows × inner] · b [inner × columns] + bias, through max(0, ·) if `rectify`. */
  multiply(
    a: Block,
    b: Block,
    out: Block,
    rows: number,
    inner: number,
    columns: number,
    bias?: Block,
    rectify = false,
  ): void {
    if (a.length < rows * inner || b.length < inner * columns || out.length < rows * columns) {
      throw new RangeError('A block is too small for the product.');
    }
    const [left, right] = [this.shape(rows, inner), this.shape(inner, columns)];
    this.module.fusedMatMul(a.id, left, 3, b.id, right, 3, 0, 0, rectify ? 1 : 0, bias?.id ?? 0, 0, 0, out.id);
  }

  /** Tensors that the kernels know of this heap. */
  get tensors(): number {
    return this.ids.length;
  }

  dispose(): void {
    for (const id of this.ids.splice(0)) this.module.disposeData(id);
    for (const pointer of this.owned.splice(0)) this.module._free(pointer);
    this.shapes.clear();
  }

  private register(pointer: number, length: number): Block {
    const block = { id: nextId++, pointer, length };
    this.module.registerTensor(block.id, length, pointer);
    this.ids.push(block.id);
    return block;
  }

  private reserve(bytes: number): number {
    // Pointers above 2 GB come back as negative numbers.
    const pointer = this.module._malloc(bytes) >>> 0;
    if (pointer === 0) throw new Error('WebAssembly has no memory left for a network of this size.');
    this.owned.push(pointer);
    return pointer;
  }

  /** Where the shape [1, rows, columns] stands in the heap; the kernel takes shapes by address. */
  private shape(rows: number, columns: number): number {
    const key = rows * 2 ** 20 + columns;
    let pointer = this.shapes.get(key);
    if (pointer === undefined) {
      pointer = this.reserve(12);
      new Int32Array(this.module.HEAPU8.buffer, pointer, 3).set([1, rows, columns]);
      this.shapes.set(key, pointer);
    }
    return pointer;
  }
}
