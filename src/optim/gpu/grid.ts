/** Threads in a workgroup, as every kernel here declares. */
export const WORKGROUP = 64;

/** WebGPU promises no more than this many workgroups along one side of a dispatch. */
const SIDE = 65535;

/** The grid of workgroups, [x, y], for a row of threads; grid.wgsl turns it back. Some threads past the end may run. */
export function gridOf(threads: number): [number, number] {
  const groups = Math.max(1, Math.ceil(threads / WORKGROUP));
  const y = Math.ceil(groups / SIDE);
  return [Math.ceil(groups / y), y];
}
