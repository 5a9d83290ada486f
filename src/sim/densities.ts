/** Density φ = ‖v‖₁² / (d‖v‖₂²) of a mean gradient and of the standard deviations over the workers (NaN for one worker). */
export interface Density {
  gradient: number;
  noise: number;
}

/** Densities of one step: of the whole vector, and of what each layer has of it, W_l and b_l together, from the input on. */
export interface StepDensity extends Density {
  layers: Density[];
}

/** Densities step by step. */
export interface DensityCourse {
  gradient: number[];
  noise: number[];
}

/** The same of the whole vector and of each layer. */
export interface Densities extends DensityCourse {
  layers: DensityCourse[];
}

/** No steps yet, of a network with so many layers. */
export function noDensities(layers: number): Densities {
  return { gradient: [], noise: [], layers: Array.from({ length: layers }, () => ({ gradient: [], noise: [] })) };
}

/** Adds a step at the end, in place. */
export function pushDensity(densities: Densities, { layers, ...whole }: StepDensity): void {
  pushTo(densities, whole);
  layers.forEach((layer, l) => {
    pushTo(densities.layers[l], layer);
  });
}

/** The steps from `from` on. */
export function densitiesFrom({ layers, ...whole }: Densities, from: number): Densities {
  return { ...courseFrom(whole, from), layers: layers.map((layer) => courseFrom(layer, from)) };
}

/** Adds further steps at the end, in place. */
export function appendDensities(densities: Densities, added: Densities): void {
  const to = coursesOf(densities);
  coursesOf(added).forEach(({ gradient, noise }, i) => {
    to[i].gradient.push(...gradient);
    to[i].noise.push(...noise);
  });
}

/** Keeps the first `steps` steps, in place. */
export function cutDensities(densities: Densities, steps: number): void {
  for (const course of coursesOf(densities)) {
    course.gradient.length = steps;
    course.noise.length = steps;
  }
}

/** The whole vector's course, then the layers'. */
export function coursesOf(densities: Densities): DensityCourse[] {
  return [densities, ...densities.layers];
}

function pushTo(course: DensityCourse, { gradient, noise }: Density): void {
  course.gradient.push(gradient);
  course.noise.push(noise);
}

function courseFrom({ gradient, noise }: DensityCourse, from: number): DensityCourse {
  return { gradient: gradient.slice(from), noise: noise.slice(from) };
}
