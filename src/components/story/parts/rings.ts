/** A level line of a function of the plane, and where its level may be written. */
export interface Ring {
  level: number;
  points: readonly (readonly [number, number])[];
  mark: readonly [number, number];
}

const CORNERS = 72;

/** The point with x₁ + x₂ = s and x₁ − x₂ = u. */
const at = (s: number, u: number) => [(s + u) / 2, (s - u) / 2] as const;

/** Where f = ε|x₁ + x₂| + |x₁ − x₂| equals the level: a rhombus. */
export function rhombus(level: number, epsilon: number): Ring {
  const [long, short] = [level / epsilon, level];
  return { level, points: [at(long, 0), at(0, short), at(-long, 0), at(0, -short)], mark: at(0, -short) };
}

/** Where f = (x₁ − x₂)² + ε²(x₁ + x₂)² equals the level: an ellipse. */
export function ellipse(level: number, epsilon: number): Ring {
  const [long, short] = [Math.sqrt(level) / epsilon, Math.sqrt(level)];
  const points = Array.from({ length: CORNERS }, (_, i) => {
    const angle = (2 * Math.PI * i) / CORNERS;
    return at(long * Math.cos(angle), short * Math.sin(angle));
  });
  return { level, points, mark: at(0, -short) };
}
