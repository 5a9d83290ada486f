// Where the layers begin and end: layer l is coordinates offsets[l] … offsets[l + 1] − 1.
@group(0) @binding(7) var<storage, read> offsets: array<u32>;

// The layer of a coordinate at or after the start of layer `from`; past the last coordinate, the last layer.
fn layerFrom(start: u32, coordinate: u32) -> u32 {
  var layer = start;
  while (layer + 1u < round.layers && coordinate >= offsets[layer + 1u]) { layer++; }
  return layer;
}

// The scale of one worker's signs in one layer: ‖v‖₁ / d of the layer (1901.09847, Algorithm 1).
fn layerScale(worker: u32, layer: u32) -> f32 {
  return norms[worker * round.layers + layer].x / f32(offsets[layer + 1u] - offsets[layer]);
}

// Unscaled signs are worth the step size under error feedback, the only place where they are asked for here.
fn stepScale(worker: u32, layer: u32) -> f32 {
  return round.stepSize;
}
