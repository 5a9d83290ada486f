// Packs signs: one thread makes one 32-bit word of one worker's ballot and, in the same pass, brings the worker's momentum and
// residual up to date. No shared memory: on software adapters a barrier costs more than everything else here.
@group(0) @binding(6) var<storage, read_write> ballots: array<u32>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let thread = threadOf(id, groups);
  if (thread >= round.taken * round.words) { return; }
  let member = thread / round.words;
  let word = thread - member * round.words;
  let start = member * round.stride + 8u * word;
  let own = member * round.own + 8u * word;

  var minus = vec4u(0u);
  var flat = vec4u(0u);
  var largest = vec4u(0u);
  var lane = vec4u(1u, 2u, 4u, 8u);
  for (var q = 0u; q < 8u; q++) {
    let gradient = gradients[start + q];
    largest = max(largest, magnitude(gradient));
    let bits = bitcast<vec4u>(valueOf(gradient, own + q));
    // Normal numbers and infinities are 0x00800000 … 0x7f800000; zeros and denormals lie below, NaN above.
    flat |= select(lane, vec4u(0u), magnitude(bits) - 0x00800000u <= vec4u(0x7f000000u));
    minus |= select(vec4u(0u), lane, bitcast<vec4i>(bits) < vec4i(0));
    lane = lane << vec4u(4u);
  }
  if (any(largest >= vec4u(INFINITE))) { countFaults(start, 8u); }

  let used = usedBits(word);
  let zero = (flat.x | flat.y | flat.z | flat.w) & used;
  let negative = (minus.x | minus.y | minus.z | minus.w) & used & ~zero;
  let worker = round.first + member;
  let at = worker * round.words + word;
  ballots[at] = negative | zeroBits(zero, worker, word, at);
}
