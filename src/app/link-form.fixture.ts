import { STORY_FIGURES } from '../components/story/figures';
import { type Parameter, write } from '../sim/parameter';
import { declarationOf, defaultOf, PARAMETERS, type ParameterId } from '../sim/parameters';
import { VIEW } from './lab/view';
import { THEME } from './theme';

/** What a version of the link knows: by name what is meant where it is left out, and values that it takes. */
export type Form = Record<string, { standard: string; takes: string[] }>;

/** Every name that a link may say today, with its declaration. */
export async function declared(): Promise<Map<string, Parameter>> {
  const found = new Map<string, Parameter>([['theme', THEME]]);
  for (const id of Object.keys(PARAMETERS) as ParameterId[]) {
    // On pictures fewer workers fit, so the widest range is that of the plane.
    found.set(`lab.${id}`, { ...declarationOf(id, { data: 'moons' }), default: PARAMETERS[id].default } as Parameter);
  }
  for (const [id, parameter] of Object.entries(VIEW)) found.set(`lab.${id}`, parameter);
  for (const [id, load] of Object.entries(STORY_FIGURES)) {
    const { figure } = await load();
    for (const [knob, parameter] of Object.entries(figure.knobs)) found.set(`${id}.${knob}`, parameter as Parameter);
  }
  return found;
}

/** The form of a link today. */
export async function form(): Promise<Form> {
  const all = [...(await declared())].map(([name, parameter]) => [
    name,
    { standard: write(parameter.default), takes: taken(parameter) },
  ]);
  const plane = (Object.keys(PARAMETERS) as ParameterId[])
    .filter((id) => write(defaultOf(id, 'moons')) !== write(PARAMETERS[id].default))
    .map((id) => [`lab.${id} of the plane`, { standard: write(defaultOf(id, 'moons')), takes: [] }]);
  return Object.fromEntries([...all, ...plane]);
}

function taken(parameter: Parameter): string[] {
  if (parameter.kind === 'number') return [write(parameter.min), write(parameter.max)];
  const values = parameter.options.map(({ value }) => value);
  return parameter.kind === 'list' ? [write(values)] : values;
}
