/**
 * Turns outputs [count × classes] into δ = ∂(mean loss over a worker's batch)/∂output in place, and returns the summed loss.
 * One output: logistic loss; several: softmax cross-entropy.
 */
export function lossAndDelta(
  outputs: Float32Array,
  labels: Uint8Array,
  count: number,
  classes: number,
  batch: number,
): number {
  let sum = 0;
  for (let n = 0; n < count; n++) {
    sum +=
      classes === 1 ? logistic(outputs, n, labels[n], batch) : softmax(outputs, n * classes, labels[n], classes, batch);
  }
  return sum;
}

/** The summed loss of outputs, and how many of them are right. Leaves the outputs as they are. */
export function score(
  outputs: Float32Array,
  labels: Uint8Array,
  count: number,
  classes: number,
): { loss: number; right: number } {
  let loss = 0;
  let right = 0;
  for (let n = 0; n < count; n++) {
    if (saidClass(outputs, n, classes) === labels[n]) right++;
    const z = outputs.subarray(n * classes, (n + 1) * classes);
    if (classes === 1) loss += softplus(labels[n] === 1 ? -z[0] : z[0]);
    else loss += logSumExp(z) - z[labels[n]];
  }
  return { loss, right };
}

/** The class that outputs of example n say. */
export function saidClass(outputs: Float32Array, n: number, classes: number): number {
  if (classes === 1) return outputs[n] > 0 ? 1 : 0;
  let best = 0;
  for (let c = 1; c < classes; c++) if (outputs[n * classes + c] > outputs[n * classes + best]) best = c;
  return best;
}

/** log(1 + eᶻ) without overflow. */
export function softplus(z: number): number {
  return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
}

function logSumExp(z: Float32Array): number {
  let top = -Infinity;
  for (const value of z) top = Math.max(top, value);
  let sum = 0;
  for (const value of z) sum += Math.exp(value - top);
  return top + Math.log(sum);
}

function logistic(outputs: Float32Array, n: number, label: number, batch: number): number {
  const z = outputs[n];
  outputs[n] = (1 / (1 + Math.exp(-z)) - label) / batch;
  return softplus(label === 1 ? -z : z);
}

function softmax(outputs: Float32Array, at: number, label: number, classes: number, batch: number): number {
  let top = -Infinity;
  for (let c = at; c < at + classes; c++) if (!(outputs[c] <= top)) top = outputs[c];
  const own = outputs[at + label];
  let sum = 0;
  for (let c = at; c < at + classes; c++) {
    const share = Math.exp(outputs[c] - top);
    sum += share;
    outputs[c] = share;
  }
  const scale = 1 / (sum * batch);
  for (let c = at; c < at + classes; c++) outputs[c] *= scale;
  outputs[at + label] -= 1 / batch;
  return top + Math.log(sum) - own;
}
