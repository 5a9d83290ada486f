import { memo, useEffect, useRef, useState } from 'react';
import { type Pictures, testPictures } from '../../sim/data/pictures';
import { latest } from '../../sim/history';
import { percent } from '../plots/format';
import { methodLook } from '../plots/methodLook';
import { useSize } from '../plots/useSize';
import { Figure } from './Figure';
import type { Seen } from './seen';

const TILE = 62;
const MOST = 12;

/** Test pictures that the watched method gets wrong: what it says, and what they are. */
export const Mistakes = memo(function Mistakes({ seen: { history, at } }: { seen: Seen }) {
  const [ref, { width, height }] = useSize<HTMLDivElement>();
  const evaluation = latest(history.evaluations, at);
  const pictures = usePictures(evaluation?.mistakes != null);
  const mistakes = evaluation?.mistakes ?? [];
  const columns = Math.max(1, Math.floor((width + 8) / TILE));
  const rows = Math.max(1, Math.floor((height + 4) / (TILE + 26)));
  const shown = mistakes.slice(0, Math.min(MOST, columns * rows));
  const { classes } = history.network;
  const { name } = methodLook(history.watched);
  const track = history.tracks.find(({ method }) => method === history.watched);
  const accuracy = evaluation && track ? track.accuracy[history.evaluations.indexOf(evaluation)] : Number.NaN;
  return (
    <Figure
      title="What it gets wrong"
      className="small mistakes"
      subtitle={evaluation ? `${name}, step ${evaluation.step}` : name}
      sentence={
        evaluation && Number.isFinite(accuracy) ? (
          <>
            {name} gets <b className="number">{percent(accuracy)}</b> of the test pictures right; above, in red, what it
            says of others.
          </>
        ) : (
          <>Test pictures are tried now and then; here are some that go wrong.</>
        )
      }
      numbers={() => ({
        caption: `The first test pictures ${name} gets wrong${evaluation ? ` after step ${evaluation.step}` : ''}.`,
        columns: ['picture', 'it says', 'it is'],
        rows: mistakes.map(({ index, said }) => [
          index,
          classes[said] ?? said,
          pictures ? classes[pictures.label(index)] : '',
        ]),
      })}
    >
      <div className="plot" ref={ref}>
        <ul className="pictures">
          {pictures &&
            shown.map(({ index, said }) => (
              <li key={index}>
                <span className="picture">
                  <Pixels pictures={pictures} index={index} />
                </span>
                <span className="said">{brief(classes[said])}</span>
                <span>{brief(classes[pictures.label(index)])}</span>
              </li>
            ))}
        </ul>
      </div>
    </Figure>
  );
});

function Pixels({ pictures, index }: { pictures: Pictures; index: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const { width, height } = pictures;
    const image = context.createImageData(width, height);
    // Ink on paper: the picture is the opacity of one colour, which the theme then chooses.
    pictures.pixels(index).forEach((value, i) => {
      image.data[4 * i + 3] = value;
    });
    context.putImageData(image, 0, 0);
  }, [pictures, index]);
  return <canvas ref={canvas} width={pictures.width} height={pictures.height} />;
}

/** The test pictures, once they are needed; null until they are there, and for good if they cannot be had. */
function usePictures(needed: boolean): Pictures | null {
  const [pictures, setPictures] = useState<Pictures | null>(null);
  useEffect(() => {
    if (!needed) return;
    let gone = false;
    testPictures(new URL('data/fashion/', document.baseURI).href).then(
      (loaded) => gone || setPictures(loaded),
      () => {},
    );
    return () => {
      gone = true;
    };
  }, [needed]);
  return pictures;
}

const brief = (name = '') =>
  name.replace('T-shirt/top', 'T-shirt').replace('Ankle boot', 'boot').toLowerCase().replace('t-shirt', 'T-shirt');
