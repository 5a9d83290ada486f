import { bitsPerExchange } from '../optim/bits';
import { cutDensities, densitiesFrom, noDensities } from './densities';
import type { Progress } from './engine';
import type { History, Stretch, Track } from './history';
import type { Trainer } from './trainers/trainer';
import { dialsOf, scaleLayers, type World } from './world';

/** What a history holds beyond what was already sent of it. */
export function progressSince(history: History, from: number, evaluations: number): Progress {
  return {
    kind: 'progress',
    from,
    head: history.head,
    tracks: history.tracks.map((track) => ({
      loss: track.loss.slice(from),
      testLoss: track.testLoss.slice(evaluations),
      accuracy: track.accuracy.slice(evaluations),
      residual: track.residual.slice(from),
      divergedAt: track.divergedAt,
      faults: track.faults,
    })),
    density: densitiesFrom(history.density, from),
    frames: history.frames.filter((frame) => frame.step >= from),
    evaluations: history.evaluations.slice(evaluations),
    msPerStep: history.msPerStep,
    held: history.held,
  };
}

/** The history of a run at step 0. */
export function emptyHistory(world: World, trainer: Trainer): History {
  const { settings, shape, data, methods, watched, word } = world;
  const tracks = methods.map(
    ({ id }, k): Track => ({
      method: id,
      exchange: trainer.exchanges[k],
      loss: [],
      testLoss: [],
      accuracy: [],
      residual: [],
      divergedAt: null,
      faults: 0,
      ...bitsOf(world, k),
    }),
  );
  const { sizes, dimension, tensors } = shape;
  return {
    settings,
    machine: trainer.machine,
    network: { sizes, dimension, tensors, classes: data.classes },
    head: 0,
    tracks,
    stretches: [stretchOf(world, 0)],
    watched: tracks[watched].method,
    word,
    density: noDensities(shape.layers.length),
    frames: [],
    evaluations: [],
    msPerStep: Number.NaN,
    held: trainer.held(),
  };
}

/** The stretch of a world's settings from a step on. */
export function stretchOf(world: World, from: number): Stretch {
  const { settings, methods } = world;
  const bits = methods.map((_, k) => {
    const { bitsUp, bitsDown } = bitsOf(world, k);
    return bitsUp + bitsDown;
  });
  return { from, samples: settings.workers * settings.batch, bits };
}

/** Bits that method k of a world sends in one exchange. */
export function bitsOf(world: World, k: number): { bitsUp: number; bitsDown: number } {
  const { settings, shape, methods } = world;
  const layers = scaleLayers(world)?.length ?? 1;
  const { up, down } = bitsPerExchange(methods[k], settings.workers, shape.dimension, layers, dialsOf(settings));
  return { bitsUp: up, bitsDown: down };
}

/** Drops everything after `step`, in place. */
export function truncate(history: History, step: number): void {
  const evaluations = history.evaluations.findIndex((evaluation) => evaluation.step > step);
  const kept = evaluations < 0 ? history.evaluations.length : evaluations;
  for (const track of history.tracks) {
    track.loss.length = step;
    track.residual.length = step;
    track.testLoss.length = kept;
    track.accuracy.length = kept;
    if (track.divergedAt !== null && track.divergedAt >= step) track.divergedAt = null;
  }
  cutDensities(history.density, step);
  history.frames = history.frames.filter((frame) => frame.step < step);
  history.evaluations.length = kept;
  history.head = step;
}
