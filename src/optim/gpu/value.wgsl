// The number a worker sends of, from its gradient: four coordinates at a time. `own` is the quad in the exchange's own buffers.
// Gradients are read as raw bits because a shader may assume that no float is NaN or infinite.
@group(0) @binding(1) var<storage, read> gradients: array<vec4u>;
@group(0) @binding(2) var<storage, read_write> momentum: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> residual: array<vec4f>;
@group(0) @binding(4) var<storage, read_write> faults: array<atomic<u32>, 2>;

fn plainValue(gradient: vec4u, own: u32) -> vec4f {
  return bitcast<vec4f>(gradient);
}

fn momentumValue(gradient: vec4u, own: u32) -> vec4f {
  let m = round.beta * momentum[own] + round.betaRest * bitcast<vec4f>(gradient);
  momentum[own] = m;
  return m;
}

fn feedbackValue(gradient: vec4u, own: u32) -> vec4f {
  let p = residual[own] + round.stepSize * bitcast<vec4f>(gradient);
  residual[own] = p;
  return p;
}

fn momentumFeedbackValue(gradient: vec4u, own: u32) -> vec4f {
  let p = residual[own] + round.stepSize * momentumValue(gradient, own);
  residual[own] = p;
  return p;
}

// The same values again, once they are computed.
fn plainStored(at: u32, own: u32) -> vec4u { return gradients[at]; }
fn momentumStored(at: u32, own: u32) -> vec4u { return bitcast<vec4u>(momentum[own]); }
fn feedbackStored(at: u32, own: u32) -> vec4u { return bitcast<vec4u>(residual[own]); }

const INFINITE = 0x7f800000u;

fn magnitude(bits: vec4u) -> vec4u {
  return bits & vec4u(0x7fffffffu);
}

// The larger magnitude of gradient and value, in which a NaN or ±∞ of either shows. `size` is the value's.
fn plainLargest(gradient: vec4u, size: vec4u) -> vec4u { return size; }
fn carriedLargest(gradient: vec4u, size: vec4u) -> vec4u { return max(magnitude(gradient), size); }

// Counts NaN and ±∞ among `quads` quads of gradients that lie `apart` from each other; called only where a first look met one.
fn countFaults(start: u32, apart: u32, quads: u32) {
  for (var q = 0u; q < quads; q++) { countFaultsOf(gradients[start + q * apart]); }
}

fn countFaultsOf(gradient: vec4u) {
  let size = magnitude(gradient);
  let nan = dot(select(vec4u(0u), vec4u(1u), size > vec4u(INFINITE)), vec4u(1u));
  let infinite = dot(select(vec4u(0u), vec4u(1u), size == vec4u(INFINITE)), vec4u(1u));
  if (nan > 0u) { atomicAdd(&faults[0], nan); }
  if (infinite > 0u) { atomicAdd(&faults[1], infinite); }
}
