import type { DataId } from './data/datasets';
import { DATA_KNOBS } from './knobs/data';
import { EXCHANGE_KNOBS } from './knobs/exchange';
import { OWN_KNOBS } from './knobs/own';
import { WORKER_KNOBS } from './knobs/workers';
import { DEFAULT_METHODS, type OwnParts, SHOWN, type ShownMethod } from './own';
import { list, type NumberParameter, number, type Parameter, type Values } from './parameter';
import { ownStep, tunedStep } from './steps';

const METHOD_KNOBS = {
  methods: list<ShownMethod>({
    label: 'Methods shown',
    options: SHOWN.map(({ id, name }) => ({ value: id, label: name })),
    default: DEFAULT_METHODS,
    why: 'All methods start at the same weights and see the same batches, noise and coins.',
  }),
};

const KNOBS = { ...DATA_KNOBS, ...WORKER_KNOBS, ...METHOD_KNOBS, ...EXCHANGE_KNOBS, ...OWN_KNOBS };

export type StepId = `step.${ShownMethod}`;

/** The name of a method's step size. */
export const stepId = (method: ShownMethod): StepId => `step.${method}`;

const stepSizes = Object.fromEntries(
  SHOWN.map(({ id, name }) => [
    stepId(id),
    number({
      label: `Step size, ${name}`,
      symbol: 'γ',
      min: 1e-5,
      max: 10,
      scale: 'log',
      digits: 5,
      default: id === 'own' ? tunedStep('signsgd-vote', 'fashion') : tunedStep(id, 'fashion'),
      why: 'How far one exchange moves the weights; each method has its own scale.',
    }),
  ]),
) as Record<StepId, NumberParameter>;

/** Every knob of a run, by the name it has in the link (after `lab.`) and in a script. */
export const PARAMETERS = { ...KNOBS, ...stepSizes };

export type Settings = Values<typeof KNOBS> & Record<StepId, number>;
export type ParameterId = keyof typeof PARAMETERS;

/** What defaults depend on: the data, and for the reader's own method its parts. */
export type Ground = { data: DataId } & Partial<OwnParts>;

/** Pictures are wide: what so many workers remember of them would not fit a browser. */
const MOST_WORKERS_ON_PICTURES = 256;

const STANDARD_PARTS = Object.fromEntries(Object.entries(OWN_KNOBS).map(([id, knob]) => [id, knob.default]));

/** The default of a knob, which for the network and the step sizes depends on the data, and for one's own step on the parts. */
export function defaultOf<K extends ParameterId>(id: K, data: DataId, parts?: Partial<OwnParts>): Settings[K] {
  const plane = data !== 'fashion';
  if (id === 'step.own') return ownStep({ ...STANDARD_PARTS, ...parts } as OwnParts, data) as Settings[K];
  if (id.startsWith('step.')) return tunedStep(id.slice(5) as Exclude<ShownMethod, 'own'>, data) as Settings[K];
  if (plane && id === 'hidden') return 2 as Settings[K];
  if (plane && id === 'width') return 16 as Settings[K];
  return PARAMETERS[id].default as Settings[K];
}

/** The declaration of a knob on some data: with the default and the range that it has there. */
export function declarationOf(id: ParameterId, { data, ...parts }: Ground): Parameter {
  const declared = { ...PARAMETERS[id], default: defaultOf(id, data, parts) } as Parameter;
  if (id === 'workers' && data === 'fashion') return { ...declared, max: MOST_WORKERS_ON_PICTURES } as Parameter;
  return declared;
}
