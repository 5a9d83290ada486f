import type { Checkpoint } from './trainers/trainer';

/** Numbers that the memories of a checkpoint hold. */
export function memoryNumbers({ memories }: Checkpoint): number {
  const lengths = memories.map(({ momentum, residual, server }) => {
    return (momentum?.length ?? 0) + (residual?.length ?? 0) + server.reduce((sum, v) => sum + v.length, 0);
  });
  return lengths.reduce((sum, length) => sum + length, 0);
}

type Memories = Checkpoint['memories'];

/** A memory cut or padded to the room of another number of workers: the first keep theirs, new ones start empty. */
export function refit(memory: Memories[number], room: Memories[number]): Memories[number] {
  const resize = (from: Memories[number]['momentum'], to: Memories[number]['momentum']) => {
    if (!from || !to) return to;
    to.fill(0);
    to.set(from.subarray(0, Math.min(from.length, to.length)));
    return to;
  };
  return {
    ...memory,
    momentum: resize(memory.momentum, room.momentum),
    residual: resize(memory.residual, room.residual),
  };
}
