import type { Method } from '../../../optim/methods';
import type { Frame } from '../../../sim/history';

/** Whether the ballots of a method are the signs of its gradients, which a frame keeps; of a momentum or a memory it does not. */
export function packsGradients({ momentum, memory, compressor }: Method): boolean {
  return momentum === 'none' && memory === 'none' && (compressor === 'sign' || compressor === 'scaled-sign');
}

/** Whether there is code to show for a method in a frame. */
export function hasWalks(method: Method, frame: Frame): boolean {
  return frame.ballots !== null && (packsGradients(method) || method.aggregator === 'majority');
}
