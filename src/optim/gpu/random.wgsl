// Counter-based random numbers, the same bits as random.ts: Threefry-2x32 with 20 rounds.

fn stir(x: vec2u, distance: u32) -> vec2u {
  let a = x.x + x.y;
  return vec2u(a, ((x.y << distance) | (x.y >> (32u - distance))) ^ a);
}

fn threefry(key: vec2u, counter: vec2u) -> vec2u {
  let third = key.x ^ key.y ^ 0x1bd11bdau;
  var x = counter + key;
  x = stir(stir(stir(stir(x, 13u), 15u), 26u), 6u) + vec2u(key.y, third + 1u);
  x = stir(stir(stir(stir(x, 17u), 29u), 16u), 24u) + vec2u(third, key.x + 2u);
  x = stir(stir(stir(stir(x, 13u), 15u), 26u), 6u) + vec2u(key.x, key.y + 3u);
  x = stir(stir(stir(stir(x, 17u), 29u), 16u), 24u) + vec2u(key.y, third + 4u);
  x = stir(stir(stir(stir(x, 13u), 15u), 26u), 6u) + vec2u(third, key.x + 5u);
  return x;
}

// The key of one worker's draws in one step.
fn drawKey(seed: u32, stream: u32, step: u32, worker: u32) -> vec2u {
  return threefry(vec2u(seed, stream), vec2u(step, worker));
}

fn drawWord(key: vec2u, coordinate: u32) -> u32 {
  return threefry(key, vec2u(coordinate, 0u)).x;
}

// 32 fair coins for coordinates 32·word … 32·word + 31; bit 1 says minus.
fn coinWord(key: vec2u, word: u32) -> u32 {
  return drawWord(key, word);
}

// A number in (0, 1): the top 23 bits of the draw, so that half a step can be added exactly in single precision.
fn drawUniform(key: vec2u, coordinate: u32) -> f32 {
  return (f32(drawWord(key, coordinate) >> 9u) + 0.5) * 0x1p-23f;
}

// The built-in logarithm is allowed an absolute error of 2⁻²¹ near 1 and 3 units elsewhere, differently on every adapter.
// This one writes x = 2^e m with √½ ≤ m < √2 and sums log m = 2 artanh((m − 1) / (m + 1)).
fn naturalLog(x: f32) -> f32 {
  let bits = bitcast<u32>(x) - 0x3f3504f3u;
  let exponent = bitcast<i32>(bits) >> 23u;
  let m = bitcast<f32>((bits & 0x007fffffu) + 0x3f3504f3u);
  let s = (m - 1.0) / (m + 1.0);
  let r = s * s;
  let series = 2.0 * s * (1.0 + r * (0.33333333 + r * (0.2 + r * (0.14285714 + r * 0.11111111))));
  return f32(exponent) * 0.69314718 + series;
}

// The standard normal quantile that a random word stands for, as gaussianOf in random.ts (Wichura's PPND7, AS 241).
fn gaussianOf(word: u32) -> f32 {
  let rank = (word & 0x7fffffffu) >> 7u;
  // ½ − tail is taken on integers: near the centre the subtraction of floats would cancel.
  let q = f32(2u * (0x1000000u - rank) - 1u) * 0x1p-26f;
  var z: f32;
  if (q <= 0.425) {
    let r = 0.180625 - q * q;
    let top = ((59.10937472 * r + 159.29113202) * r + 50.434271938) * r + 3.3871327179;
    z = q * top / (((67.1875636 * r + 78.757757664) * r + 17.895169469) * r + 1.0);
  } else {
    let s = sqrt(-naturalLog(f32(2u * rank + 1u) * 0x1p-26f)) - 1.6;
    let top = ((0.17023821103 * s + 1.3067284816) * s + 2.75681539) * s + 1.4234372777;
    z = top / ((0.12021132975 * s + 0.7370016425) * s + 1.0);
  }
  return select(z, -z, (word >> 31u) == 1u);
}
