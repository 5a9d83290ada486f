import { sendsBallots } from '../methods';
import type { MakeTwin } from '../twin.fixture';
import { strideFor } from './buffers';
import { GpuExchange } from './exchange';

/** The exchange on a device, behind the face of the contract. Gradients lie at an offset and wider apart than they must. */
export function makeGpuTwin(device: GPUDevice): MakeTwin {
  return (method, shape, dials) => {
    const exchange = new GpuExchange(device, method, shape, dials);
    const { workers, dimension } = shape;
    const stride = strideFor(dimension) + 64;
    const offset = 512;
    const size = offset + 4 * stride * workers;
    const buffer = device.createBuffer({
      label: 'gradients',
      size,
      usage: GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_DST,
    });
    return {
      bits: exchange.bits,
      async round(gradients, stepSize, step, groups = [[0, workers]]) {
        exchange.begin(stepSize, step);
        for (const [firstWorker, count] of groups) {
          for (let m = 0; m < count; m++) {
            const row = gradients.slice((firstWorker + m) * dimension, (firstWorker + m + 1) * dimension);
            device.queue.writeBuffer(buffer, offset + 4 * stride * m, row);
          }
          const encoder = device.createCommandEncoder();
          exchange.take(encoder, { buffer, offset, stride, firstWorker, workers: count });
          device.queue.submit([encoder.finish()]);
        }
        const encoder = device.createCommandEncoder();
        exchange.finish(encoder);
        device.queue.submit([encoder.finish()]);
        const { read } = exchange;
        const ballots = sendsBallots(method);
        const [update, packed, tally, vote, faults] = await Promise.all([
          read.update(),
          ballots ? read.ballots() : null,
          ballots ? read.tally() : null,
          method.aggregator === 'majority' ? read.vote() : null,
          read.faults(),
        ]);
        return { update, ballots: packed, tally, vote, faults };
      },
      save: () => exchange.save(),
      load: (memory) => exchange.load(memory),
      destroy() {
        exchange.destroy();
        buffer.destroy();
      },
    };
  };
}
