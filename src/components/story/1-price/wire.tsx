import { choice, number } from '../../../sim/parameter';
import { whole } from '../../plots/format';
import { Digits } from '../parts/Digits';
import { storyFigure } from '../story-figure';
import { type Bill, billOf, MESSAGES, type Setting } from './bill-of';
import { linkName, PRICE_KNOBS } from './knobs';
import { GATHERED } from './Net';
import { partOf, seconds } from './seconds';
import type { Message } from './talk';
import { WirePicture, type WireRow } from './WirePicture';

/** One step of M workers, sent as numbers and as something shorter, at the same moment. */
export const figure = storyFigure({
  id: 'wire',
  title: 'Wire',
  knobs: {
    moment: number({
      label: 'Moment of the step',
      min: 0,
      max: 2,
      scale: 'linear',
      digits: 3,
      default: 1,
      why: 'Both networks are shown at the same time after the step began: at 1 the shorter step ends, at 2 the longer.',
    }),
    workers: PRICE_KNOBS.workers,
    model: PRICE_KNOBS.model,
    link: PRICE_KNOBS.link,
    compute: PRICE_KNOBS.compute,
    topology: PRICE_KNOBS.topology,
    message: choice<Message>({
      label: 'Against SGD',
      options: [
        { value: 'vote', label: 'signSGD, vote' },
        { value: 'ef', label: 'EF-signSGD, both ways' },
        { value: 'terngrad', label: 'QSGD, TernGrad' },
      ],
      default: 'vote',
      why: 'What is sent instead of numbers of 32 bits: signs, signs with a scale, or one of −1, 0, +1.',
    }),
  },
  handles: ['moment'],
  compute: ({ message, workers, model, link, compute, topology }) => {
    const setting: Setting = { workers, model, link, compute, topology };
    const rowOf = (id: Message): WireRow => {
      const { name, color, term } = MESSAGES.find((row) => row.message === id) ?? MESSAGES[0];
      return { message: id, name, color, term, bill: billOf(id, setting) };
    };
    return { rows: [rowOf('sgd'), rowOf(message)] as const, ring: billOf('sgd', { ...setting, topology: 'ring' }) };
  },
  subtitle: ({ values: { link, topology, workers } }) => {
    const drawn = topology === 'gather' && workers > GATHERED ? `, ${GATHERED} of ${whole(workers)} workers drawn` : '';
    return `one step over a link like ${linkName(link)}; lines as wide as their bits, if that can be seen${drawn}; drag the time`;
  },
  Picture: ({ values: { topology, workers, moment }, data: { rows }, turn }) => (
    <WirePicture {...{ rows, topology, workers, moment }} onMoment={(next) => turn({ moment: next })} />
  ),
  Sentence: ({ values, data: { rows, ring } }) => {
    const [sgd, other] = rows;
    return (
      <>
        {values.workers > 1 || values.topology === 'server' ? (
          <Split sgd={sgd.bill} />
        ) : (
          'A single worker has nobody to talk to.'
        )}{' '}
        <Against {...values} name={other.name} sgd={sgd.bill} other={other.bill} ring={ring} />
      </>
    );
  },
  numbers: ({ data: { rows } }) => ({
    caption: 'One step as the busiest link sees it: bits, seconds there and back, computing and the whole.',
    columns: ['message', 'bits', 'there, s', 'back, s', 'talk, s', 'computing, s', 'whole, s'],
    rows: rows.map(({ name, bill: { bits, up, down, talk, compute, whole: all } }) => [
      name,
      bits,
      up,
      down,
      talk,
      compute,
      all,
    ]),
  }),
});

/** Talk that is less than this share of a step is hardly worth saving. */
const LITTLE = 0.1;

function Split({ sgd }: { sgd: Bill }) {
  const share = sgd.talk / sgd.whole;
  return (
    <>
      A step of SGD takes <b className="number">{seconds(sgd.whole)}</b>, and <Digits>{partOf(share)}</Digits> of it is
      talk.
      {sgd.talk < sgd.compute &&
        ` Here thinking costs more than talking, and ${share < LITTLE ? 'there is little to gain' : 'no message can save more than that'}.`}
    </>
  );
}

interface AgainstProps {
  topology: Setting['topology'];
  message: Message;
  workers: number;
  name: string;
  sgd: Bill;
  other: Bill;
  ring: Bill;
}

/** What the shorter message saves on this topology, and where it saves less than it promises. */
function Against({ topology, message, workers, name, sgd, other, ring }: AgainstProps) {
  if (other.talk === 0) return null;
  const ratio = sgd.talk / other.talk;
  const times = <b className="number">{factor(Math.max(ratio, 1 / ratio))}</b>;
  const talk = <b className="number">{seconds(other.talk)}</b>;
  if (topology === 'gather') {
    const dearer = other.talk > ring.talk * (1 + 1e-9);
    return (
      <>
        To carry every message to everybody takes {talk} with {spoken(message, name)}, {times} times less than with
        numbers; {dearer ? 'yet a ring of full numbers, ' : 'a ring of full numbers would take '}
        <b className="number">{seconds(ring.talk)}</b>
        {dearer ? `, is quicker than that with ${whole(workers)} workers.` : '.'}
      </>
    );
  }
  if (topology === 'ring' && message === 'vote' && workers > 2) {
    return (
      <>
        The vote talks for {talk}, only {times} times less: a ring adds on the way, and the tally of{' '}
        {whole(workers - 1)} ballots no longer fits into one bit.
      </>
    );
  }
  if (topology === 'ring' && message === 'ef' && workers > 2) {
    return (
      <>
        Error feedback talks for {talk}, {times} times{' '}
        {ratio < 1
          ? 'more: there are so few weights that the scales, one a hop, outweigh them.'
          : 'less: scales that differ make every partial sum a number again, and only the first hop and the way back are short.'}
      </>
    );
  }
  if (message === 'terngrad') {
    return (
      <>
        QSGD or TernGrad talk for {talk}, {times} times less
        {topology === 'ring'
          ? ' if all workers first agree on one scale; the sum grows from hop to hop.'
          : '; the sum that comes back takes more bits the more workers there are.'}
      </>
    );
  }
  return (
    <>
      {capital(spoken(message, name))} talks for {talk}, {times} times less, there and back.
    </>
  );
}

function spoken(message: Message, name: string): string {
  return { sgd: name, terngrad: 'QSGD or TernGrad', vote: 'the vote', ef: 'error feedback' }[message];
}

const capital = (text: string) => text[0].toUpperCase() + text.slice(1);

/** A ratio in three digits, 32.0 with its zero. */
function factor(ratio: number): string {
  return ratio < 100 ? ratio.toPrecision(3) : String(Math.round(ratio));
}
