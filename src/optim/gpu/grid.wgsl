// A dispatch has at most 65535 workgroups a side, so long rows of threads are folded into a grid (grid.ts).
fn threadOf(id: vec3u, groups: vec3u) -> u32 {
  return id.x + id.y * groups.x * 64u;
}
