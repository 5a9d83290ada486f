const MAP_READ = 0x01;
const COPY_DST = 0x08;

/** `bytes` bytes of a buffer from byte `start`; both multiples of 4. */
export interface Range {
  buffer: GPUBuffer;
  start: number;
  bytes: number;
}

/**
 * A copy of ranges of buffers, one after another, as they stand after everything submitted so far. Rejects if the device is
 * lost meanwhile.
 */
export async function readBack(device: GPUDevice, ranges: readonly Range[]): Promise<ArrayBuffer> {
  const size = ranges.reduce((sum, range) => sum + range.bytes, 0);
  const label = `read back ${ranges[0]?.buffer.label}`;
  const staging = device.createBuffer({ label, size, usage: MAP_READ | COPY_DST });
  const encoder = device.createCommandEncoder({ label });
  let at = 0;
  for (const { buffer, start, bytes } of ranges) {
    encoder.copyBufferToBuffer(buffer, start, staging, at, bytes);
    at += bytes;
  }
  device.queue.submit([encoder.finish()]);
  try {
    await staging.mapAsync(1);
    return staging.getMappedRange().slice(0);
  } finally {
    staging.destroy();
  }
}
