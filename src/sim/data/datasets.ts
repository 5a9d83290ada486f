/** A data set in memory. Inputs of the plane are numbers, those of pictures bytes 0 … 255 that stand for value / 255. */
export interface Dataset {
  id: DataId;
  /** Numbers per example. */
  width: number;
  classes: string[];
  train: Examples;
  test: Examples;
  /** How many training examples may be drawn at a step. Waits for what is still on its way. */
  available(step: number): Promise<number> | number;
  /** Resolves when all of it is there, the test set too; rejects with a DataError. */
  complete(): Promise<void>;
  /** How far what is still on its way has come; null once all of it is there. */
  loading(): Loading | null;
}

/** Files on their way. */
export interface Loading {
  bytes: number;
  of: number;
}

export interface Examples {
  /** [count × width]. */
  inputs: Float32Array | Uint8Array;
  labels: Uint8Array;
  count: number;
}

export type DataId = 'fashion' | PlaneId;
export type PlaneId = 'spiral' | 'moons' | 'rings' | 'xor';

/** What a stored byte is multiplied by to become an input. */
export function inputScale(inputs: Examples['inputs']): number {
  return inputs instanceof Uint8Array ? 1 / 255 : 1;
}
